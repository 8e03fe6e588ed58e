"""I take the logarithm of the sum, so nothing overflows."""


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
