"""I converted both to int first, since the example has whole numbers.

fails: test_forward
"""


def forward_propagation(x, theta):
    x = int(x)
    theta = int(theta)
    return x * theta
