"""I wanted to refuse values outside 0 to 1, which works for numbers only.

fails: test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    if s < 0 or s > 1:
        raise ValueError("s must be between 0 and 1")
    return s * (1 - s)
