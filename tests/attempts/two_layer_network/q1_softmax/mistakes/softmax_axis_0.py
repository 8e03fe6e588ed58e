"""I summed down the columns.

fails: test_softmax_rows, test_softmax_large, test_softmax_input
"""


def softmax(x):
    e = np.exp(x - np.max(x, axis=0))
    return e / np.sum(e, axis=0)
