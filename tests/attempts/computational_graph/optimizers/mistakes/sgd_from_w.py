"""I multiplied the learning rate with w instead of the gradient.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * w
