"""A comma slipped in behind the return value.

fails: test_forward
"""


def forward_propagation(x, theta):
    return (theta * x,)
