"""I divided by the sum of everything, so the whole matrix sums to 1.

fails: test_softmax_rows, test_softmax_large, test_softmax_input
"""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(shifted) / np.sum(np.exp(shifted))
