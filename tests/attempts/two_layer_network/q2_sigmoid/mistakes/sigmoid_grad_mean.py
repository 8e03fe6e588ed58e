"""I took the mean slope of the layer.

fails: test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return np.mean(s * (1 - s))
