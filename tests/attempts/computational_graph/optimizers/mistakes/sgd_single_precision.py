"""I made the arrays float32, which is faster.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    w, gradient = np.float32(w), np.float32(gradient)
    return w - np.float32(learning_rate) * gradient
