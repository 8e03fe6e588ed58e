"""I transpose, so that each column is an example, and back."""


def softmax(x):
    e = np.exp(x.T - np.max(x.T, axis=0))
    return (e / np.sum(e, axis=0)).T
