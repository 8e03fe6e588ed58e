"""I work with arrays throughout, so J is a 0-d array."""


def forward_propagation(x, theta):
    return np.asarray(np.multiply(x, theta))
