"""I put a minus into the exponent, as in the sigmoid.

fails: test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input
"""


def softmax(x):
    e = np.exp(-(x - np.min(x, axis=-1, keepdims=True)))
    return e / np.sum(e, axis=-1, keepdims=True)
