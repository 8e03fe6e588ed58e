"""I wrote the learning rate of the lecture into the formula.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - 0.001 * gradient
