"""I forgot the minus in the exponent.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return 1 / (1 + np.exp(x))
