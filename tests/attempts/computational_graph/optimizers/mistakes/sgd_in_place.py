"""I used -= on the array I was given.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    w -= learning_rate * gradient
    return w
