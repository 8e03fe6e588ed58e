"""I copy first and then use -=."""


def sgd_update(w, gradient, learning_rate=0.001):
    w = np.copy(w)
    w -= learning_rate * gradient
    return w
