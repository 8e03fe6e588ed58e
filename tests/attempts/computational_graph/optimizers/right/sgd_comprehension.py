"""A comprehension over pairs, made an array."""


def sgd_update(w, gradient, learning_rate=0.001):
    return np.array([weight - learning_rate * g for weight, g in zip(w, gradient)])
