"""There is a comma after my return value.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return (w - learning_rate * gradient,)
