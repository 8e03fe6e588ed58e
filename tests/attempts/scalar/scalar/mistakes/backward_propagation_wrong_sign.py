"""I put a minus, as in gradient descent.

fails: test_backward
"""


def backward_propagation(x, theta):
    return -x
