"""I computed in extended precision."""


def sigmoid(z):
    return 1 / (1 + np.exp(-np.longdouble(z)))
