"""I return a tuple of plain floats."""


def sgd_update(w, gradient, learning_rate=0.001):
    return tuple(float(a) - learning_rate * float(b) for a, b in zip(w, gradient))
