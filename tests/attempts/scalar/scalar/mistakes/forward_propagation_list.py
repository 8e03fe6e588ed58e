"""I wrapped the result in a list.

fails: test_forward
"""


def forward_propagation(x, theta):
    return [x * theta]
