"""I turned the sign in the array that I was given.

fails: test_sigmoid_arrays
"""


def sigmoid(x):
    x *= -1
    return 1 / (1 + np.exp(x))
