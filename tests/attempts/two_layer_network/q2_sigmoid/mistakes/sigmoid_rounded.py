"""I rounded to two digits.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 2)
