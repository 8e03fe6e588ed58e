"""I returned theta: the derivative with respect to x.

fails: test_backward
"""


def backward_propagation(x, theta):
    dtheta = theta
    return dtheta
