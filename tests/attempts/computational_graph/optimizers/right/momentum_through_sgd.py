"""I use my SGD step, and let the old velocity carry on."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    kept = gamma * velocity
    return sgd_update(w, gradient, learning_rate) - kept, kept + learning_rate * gradient
