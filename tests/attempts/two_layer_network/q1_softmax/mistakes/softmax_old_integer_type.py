"""I copied an old line with np.int, which numpy no longer has.

fails: test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input
"""


def softmax(x):
    rows = np.int(x.ndim > 1)
    e = np.exp(x - np.max(x, axis=rows, keepdims=True))
    return e / np.sum(e, axis=rows, keepdims=True)
