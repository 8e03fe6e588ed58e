"""I treat positive and negative entries apart, both without overflow."""


def sigmoid(x):
    x = np.array(x, dtype=float)
    s = np.empty(x.shape)
    up = x >= 0
    s[up] = 1 / (1 + np.exp(-x[up]))
    s[~up] = np.exp(x[~up]) / (1 + np.exp(x[~up]))
    return s
