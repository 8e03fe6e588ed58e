"""Without brackets I divide 1 by 1 and add the rest.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return 1 / 1 + np.exp(-x)
