"""I rounded to four digits so that it prints nicely.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return np.round(w - learning_rate * gradient, 4)
