"""I clipped the argument at 5, against overflow.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -5, 5)))
