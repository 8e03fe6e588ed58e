"""I multiplied the incoming gradient 1 by the local one."""


def backward_propagation(x, theta):
    dJ = 1.0
    dtheta = dJ * x
    return dtheta
