"""I computed the new weights and forgot to return them.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    w_new = w - learning_rate * gradient
