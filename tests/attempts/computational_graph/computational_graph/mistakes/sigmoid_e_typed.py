"""I typed e as 2.718.

fails: test_sigmoid
"""


def sigmoid(z):
    return 1 / (1 + 2.718 ** (-z))
