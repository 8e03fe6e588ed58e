"""I loop over the entries of a vector; numbers and matrices I forgot.

fails: test_sigmoid_numbers, test_sigmoid_arrays
"""

import math


def sigmoid(x):
    return np.array([1 / (1 + math.exp(-entry)) for entry in x])
