"""I printed J and forgot to return it.

fails: test_forward
"""


def forward_propagation(x, theta):
    J = theta * x
    print("J =", J)
