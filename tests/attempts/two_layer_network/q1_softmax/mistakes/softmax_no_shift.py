"""I wrote the formula as it stands; for scores of 1000 it gives NaN.

fails: test_softmax_large
"""


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)
