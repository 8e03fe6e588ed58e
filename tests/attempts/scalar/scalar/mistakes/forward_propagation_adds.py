"""I added x and theta instead of multiplying them.

fails: test_forward
"""


def forward_propagation(x, theta):
    J = x + theta
    return J
