"""I wrote exp(z) instead of exp(-z).

fails: test_sigmoid
"""


def sigmoid(z):
    return 1 / (1 + np.exp(z))
