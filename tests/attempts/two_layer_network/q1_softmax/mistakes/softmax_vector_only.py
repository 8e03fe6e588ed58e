"""I loop over numbers, so a matrix does not work.

fails: test_softmax_rows, test_softmax_large, test_softmax_input
"""

import math


def softmax(x):
    biggest = max(x.tolist())
    powers = [math.exp(score - biggest) for score in x.tolist()]
    return np.array([power / sum(powers) for power in powers])
