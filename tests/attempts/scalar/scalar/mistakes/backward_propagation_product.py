"""I returned x times theta, which is J itself.

fails: test_backward
"""


def backward_propagation(x, theta):
    return x * theta
