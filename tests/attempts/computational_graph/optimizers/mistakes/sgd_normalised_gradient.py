"""I divided the gradient by its norm, so that every step has the same length.

fails: test_sgd
"""


def sgd_update(w, gradient, learning_rate=0.001):
    direction = gradient / np.linalg.norm(gradient)
    return w - learning_rate * direction
