"""I put the result into np.zeros_like(x); for whole numbers every probability becomes 0.

fails: test_softmax_input
"""


def softmax(x):
    result = np.zeros_like(x)
    if x.ndim == 1:
        e = np.exp(x - max(x))
        result[:] = e / sum(e)
    else:
        for i, row in enumerate(x):
            e = np.exp(row - max(row))
            result[i] = e / sum(e)
    return result
