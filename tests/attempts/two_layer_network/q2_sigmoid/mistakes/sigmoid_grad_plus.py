"""I wrote a plus for the minus.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return s * (1 + s)
