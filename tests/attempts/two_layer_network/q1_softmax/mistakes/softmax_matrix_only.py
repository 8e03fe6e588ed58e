"""I use axis=1, so a vector raises an error.

fails: test_softmax_vector, test_softmax_large, test_softmax_input
"""


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)
