"""I turn a vector into a matrix of one row and forget to turn it back.

fails: test_softmax_vector
"""


def softmax(x):
    x = np.atleast_2d(x)
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)
