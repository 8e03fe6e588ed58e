"""I took the size of the gradient and lost its sign.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * abs(gradient)
