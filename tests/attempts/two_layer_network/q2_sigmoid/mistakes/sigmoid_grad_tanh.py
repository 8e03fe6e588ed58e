"""I used the slope of tanh.

fails: test_sigmoid_grad_numbers, test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    return 1 - s**2
