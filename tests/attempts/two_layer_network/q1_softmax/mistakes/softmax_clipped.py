"""I clip the scores so that nothing overflows; then all large scores are the same.

fails: test_softmax_large
"""


def softmax(x):
    x = np.clip(x, -500, 500)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)
