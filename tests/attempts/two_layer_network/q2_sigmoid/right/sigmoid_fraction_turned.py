"""I multiplied above and below by e to the x."""


def sigmoid(x):
    return np.exp(x) / (np.exp(x) + 1)
