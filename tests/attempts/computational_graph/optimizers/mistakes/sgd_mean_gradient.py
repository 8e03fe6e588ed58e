"""I took the mean of the gradient and moved all weights by the same amount.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * np.mean(gradient)
