"""I returned what has to be subtracted, not the new weights.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    step = learning_rate * gradient
    return step
