"""I wrote s - 1 for 1 - s.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return s * (s - 1)
