"""I replaced the NaN by zero.

fails: test_softmax_large
"""


def softmax(x):
    with np.errstate(all="ignore"):
        e = np.exp(x)
        return np.nan_to_num(e / e.sum(axis=-1, keepdims=True))
