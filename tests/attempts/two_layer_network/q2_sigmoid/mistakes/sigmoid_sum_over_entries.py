"""I wrote a sum below the line, as in softmax.

fails: test_sigmoid_arrays
"""


def sigmoid(x):
    return 1 / (1 + np.sum(np.exp(-x)))
