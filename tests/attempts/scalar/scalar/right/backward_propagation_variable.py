"""I gave the gradient its name before returning it."""


def backward_propagation(x, theta):
    dtheta = x
    return dtheta
