"""I cut negative levels off at zero, as a relu does.

fails: test_forward
"""


def forward_propagation(x, theta):
    return max(0, theta * x)
