"""I thought that the argument is x, and took the sigmoid once more.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return sigmoid(s) * (1 - sigmoid(s))
