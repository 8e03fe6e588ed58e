"""I called the parameter x but used z inside.

fails: test_sigmoid
"""


def sigmoid(x):
    return 1 / (1 + np.exp(-z))
