"""I computed dtheta and forgot the return.

fails: test_backward
"""


def backward_propagation(x, theta):
    dtheta = x
