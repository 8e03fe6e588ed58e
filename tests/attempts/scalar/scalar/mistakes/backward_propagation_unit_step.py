"""J grows by x when theta grows by one, so I subtracted two forward passes.

fails: test_backward
"""


def backward_propagation(x, theta):
    return forward_propagation(x, theta + 1) - forward_propagation(x, theta)
