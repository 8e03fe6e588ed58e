"""math.exp takes single numbers only.

fails: test_sigmoid_arrays
"""

import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))
