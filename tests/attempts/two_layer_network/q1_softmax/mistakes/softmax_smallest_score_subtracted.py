"""I subtracted the smallest score instead of the largest.

fails: test_softmax_large
"""


def softmax(x):
    e = np.exp(x - np.min(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)
