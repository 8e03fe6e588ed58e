"""One over something is its power of -1."""


def sigmoid(x):
    return (1.0 + np.exp(-x)) ** -1
