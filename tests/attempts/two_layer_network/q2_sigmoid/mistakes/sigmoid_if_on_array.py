"""I ask whether x is positive, which has no answer for an array.

fails: test_sigmoid_arrays
"""


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    else:
        return np.exp(x) / (1 + np.exp(x))
