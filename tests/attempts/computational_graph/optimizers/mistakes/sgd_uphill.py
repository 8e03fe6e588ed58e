"""I added the step, so the loss went up instead of down.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w + learning_rate * gradient
