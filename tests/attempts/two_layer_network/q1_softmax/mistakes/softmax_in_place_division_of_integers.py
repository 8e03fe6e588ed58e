"""I copy first, but divide in place, which an array of whole numbers refuses.

fails: test_softmax_input
"""


def softmax(x):
    x = np.copy(x)
    x -= np.max(x, axis=-1, keepdims=True)
    np.exp(x, out=x)
    x /= np.sum(x, axis=-1, keepdims=True)
    return x
