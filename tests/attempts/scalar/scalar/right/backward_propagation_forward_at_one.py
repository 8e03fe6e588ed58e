"""x is the value of J at theta = 1, so I reused the forward pass."""


def backward_propagation(x, theta):
    return forward_propagation(x, 1)
