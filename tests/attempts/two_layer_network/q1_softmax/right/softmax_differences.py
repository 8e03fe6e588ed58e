"""I divide 1 by the sum of e to all differences of scores, so nothing is shifted."""


def softmax(x):
    gaps = x[..., np.newaxis, :] - x[..., :, np.newaxis]
    with np.errstate(over="ignore"):
        return 1 / np.exp(gaps).sum(axis=-1)
