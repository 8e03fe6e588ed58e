"""I computed everything and forgot the return.

fails: test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    probabilities = e / np.sum(e, axis=-1, keepdims=True)
