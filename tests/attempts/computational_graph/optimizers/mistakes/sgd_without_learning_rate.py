"""I subtracted the whole gradient.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - gradient
