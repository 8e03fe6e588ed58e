"""I called the forward pass and thought that it is the gradient.

fails: test_backward
"""


def backward_propagation(x, theta):
    dtheta = forward_propagation(x, theta)
    return dtheta
