"""I forgot the 1 over.

fails: test_sigmoid
"""


def sigmoid(z):
    return 1 + np.exp(-z)
