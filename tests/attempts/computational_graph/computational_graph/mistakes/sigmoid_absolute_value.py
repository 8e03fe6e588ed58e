"""I took the absolute value so that exp cannot overflow.

fails: test_sigmoid
"""


def sigmoid(z):
    return 1 / (1 + np.exp(-abs(z)))
