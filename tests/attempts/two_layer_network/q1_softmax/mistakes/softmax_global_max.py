"""I subtracted the largest score of the whole matrix; a row far below it becomes 0 / 0.

fails: test_softmax_large
"""


def softmax(x):
    x = x - np.max(x)
    exps = np.exp(x)
    if exps.ndim == 1:
        return exps / exps.sum()
    return exps / exps.sum(axis=1)[:, None]
