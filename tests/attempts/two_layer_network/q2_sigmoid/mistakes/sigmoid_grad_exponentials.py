"""I differentiated with respect to x, and put s in.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return np.exp(-s) / (1 + np.exp(-s)) ** 2
