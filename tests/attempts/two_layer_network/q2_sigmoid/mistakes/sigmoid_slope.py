"""I returned the slope.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2
