"""I save memory and work in the array that I was given.

fails: test_softmax_input
"""


def softmax(x):
    if len(x.shape) > 1:
        x -= np.max(x, axis=1).reshape(-1, 1)
        x = np.exp(x)
        x = x / np.sum(x, axis=1).reshape(-1, 1)
    else:
        x -= np.max(x)
        x = np.exp(x)
        x = x / np.sum(x)
    return x
