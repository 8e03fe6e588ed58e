"""I forgot to add 1 below the line.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return 1 / np.exp(-x)
