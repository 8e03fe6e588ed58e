"""A matrix is a stack of vectors, so the function calls itself."""


def softmax(x):
    if np.ndim(x) == 2:
        return np.vstack([softmax(row) for row in x])
    e = np.exp(x - np.max(x))
    return e / e.sum()
