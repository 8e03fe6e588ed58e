"""I subtracted from the mean of s.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return s * (np.mean(s) - s)
