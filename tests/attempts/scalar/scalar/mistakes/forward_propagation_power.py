"""I read theta x as theta to the power of x.

fails: test_forward
"""


def forward_propagation(x, theta):
    return theta**x
