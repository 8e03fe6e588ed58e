"""I remembered the formula with tanh, but not that x is halved.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x))
