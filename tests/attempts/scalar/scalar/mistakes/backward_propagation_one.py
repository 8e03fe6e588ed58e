"""The derivative of theta is 1, so I returned 1 and lost the x.

fails: test_backward
"""


def backward_propagation(x, theta):
    return 1
