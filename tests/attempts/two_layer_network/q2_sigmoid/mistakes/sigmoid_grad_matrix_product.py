"""I multiplied with np.dot.

fails: test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return np.dot(s, 1 - s)
