"""I multiplied in place, so s is no longer the value.

fails: test_sigmoid_grad_arrays
"""


def sigmoid_grad(s):
    s *= 1 - s
    return s
