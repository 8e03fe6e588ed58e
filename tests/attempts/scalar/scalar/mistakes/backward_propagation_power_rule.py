"""I applied the power rule as if theta were squared.

fails: test_backward
"""


def backward_propagation(x, theta):
    dtheta = 2 * theta * x
    return dtheta
