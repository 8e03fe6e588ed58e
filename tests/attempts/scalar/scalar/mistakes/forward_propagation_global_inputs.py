"""I set x and theta above the function and used those.

fails: test_forward
"""

x, theta = 2, 4


def forward_propagation(x_in, theta_in):
    J = theta * x
    return J
