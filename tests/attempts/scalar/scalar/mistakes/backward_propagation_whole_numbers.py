"""I rounded the gradient to a whole number.

fails: test_backward
"""


def backward_propagation(x, theta):
    return x // 1
