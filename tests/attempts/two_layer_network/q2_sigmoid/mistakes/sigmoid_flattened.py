"""I walk through all entries and forget to restore the shape.

fails: test_sigmoid_arrays
"""

import math


def sigmoid(x):
    entries = [1 / (1 + math.exp(-entry)) for entry in np.ravel(x)]
    return np.array(entries) if len(entries) > 1 else entries[0]
