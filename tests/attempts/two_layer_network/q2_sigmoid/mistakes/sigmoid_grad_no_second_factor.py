"""I took s itself as the slope.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return s
