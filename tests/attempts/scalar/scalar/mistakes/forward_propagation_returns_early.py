"""My return sits inside the if, so negative x gives None.

fails: test_forward
"""


def forward_propagation(x, theta):
    if x > 0:
        J = theta * x
        return J
