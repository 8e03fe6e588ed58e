"""I returned the text that I wanted to print.

fails: test_forward
"""


def forward_propagation(x, theta):
    return str(theta * x)
