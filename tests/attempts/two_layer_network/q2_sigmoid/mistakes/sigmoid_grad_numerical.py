"""I measured the slope of the sigmoid at s.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return (sigmoid(s + 1e-6) - sigmoid(s - 1e-6)) / 2e-6
