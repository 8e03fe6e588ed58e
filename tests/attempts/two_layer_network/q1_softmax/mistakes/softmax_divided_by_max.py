"""I divided by the largest score instead of subtracting it.

fails: test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input
"""


def softmax(x):
    with np.errstate(all="ignore"):
        e = np.exp(x / np.max(x, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True)
