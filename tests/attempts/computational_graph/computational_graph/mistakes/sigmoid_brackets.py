"""I left out the brackets below the line.

fails: test_sigmoid
"""


def sigmoid(z):
    return 1 / 1 + math.exp(-z)
