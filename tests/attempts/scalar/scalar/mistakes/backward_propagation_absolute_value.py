"""I took the norm of x, so the gradient is never negative.

fails: test_backward
"""


def backward_propagation(x, theta):
    return np.linalg.norm(x)
