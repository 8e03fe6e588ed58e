"""It is the softmax of x and 0."""


def sigmoid(x):
    top = np.maximum(x, 0)
    return np.exp(x - top) / (np.exp(x - top) + np.exp(-top))
