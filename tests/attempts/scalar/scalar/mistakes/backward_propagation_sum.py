"""I used the product rule for both factors and added the parts.

fails: test_backward
"""


def backward_propagation(x, theta):
    dtheta = x * 1 + 1 * theta
    return dtheta
