"""I pull the weights towards zero as well, as in my other project.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * (gradient + 0.01 * w)
