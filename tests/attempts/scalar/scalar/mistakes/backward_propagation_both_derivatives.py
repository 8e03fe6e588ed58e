"""I returned both derivatives, dx and dtheta.

fails: test_backward
"""


def backward_propagation(x, theta):
    dx = theta
    dtheta = x
    return dx, dtheta
