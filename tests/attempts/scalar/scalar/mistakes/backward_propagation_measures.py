"""I let the computer measure the derivative, so the check would compare a measurement with itself.

fails: test_backward
"""


def backward_propagation(x, theta):
    h = 1e-6
    dtheta = (forward_propagation(x, theta + h) - forward_propagation(x, theta - h)) / (2 * h)
    return dtheta
