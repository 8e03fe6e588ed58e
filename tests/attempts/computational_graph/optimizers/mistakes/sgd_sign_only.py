"""I moved each weight by the learning rate, up or down.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * np.sign(gradient)
