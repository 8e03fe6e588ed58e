"""I left my trial values inside the function.

fails: test_forward
"""


def forward_propagation(x, theta):
    x = 2
    theta = 4
    J = x * theta
    return J
