"""I made it a switch: on or off.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""


def sigmoid(x):
    return np.where(x > 0, 1.0, 0.0)
