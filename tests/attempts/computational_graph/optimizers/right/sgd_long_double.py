"""I compute in the longest floats that there are."""


def sgd_update(w, gradient, learning_rate=0.001):
    w = np.asarray(w, dtype=np.longdouble)
    return w - learning_rate * np.asarray(gradient, dtype=np.longdouble)
