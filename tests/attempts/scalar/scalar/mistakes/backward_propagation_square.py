"""I multiplied by x once more, as the chain rule seemed to ask for it.

fails: test_backward
"""


def backward_propagation(x, theta):
    dJ = x
    dtheta = dJ * x
    return dtheta
