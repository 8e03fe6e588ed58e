"""I returned the derivative of the sigmoid.

fails: test_sigmoid
"""


def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)
