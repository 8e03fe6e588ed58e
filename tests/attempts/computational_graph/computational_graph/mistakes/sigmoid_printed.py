"""I printed the value instead of returning it.

fails: test_sigmoid
"""


def sigmoid(z):
    print(1 / (1 + np.exp(-z)))
