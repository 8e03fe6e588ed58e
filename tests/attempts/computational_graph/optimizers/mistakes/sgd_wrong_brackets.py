"""I put brackets where none belong.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return (w - learning_rate) * gradient
