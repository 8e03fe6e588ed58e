"""I put the formula of the velocity into the one of the weights."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    new_w = w - gamma * velocity - learning_rate * gradient
    return new_w, w - new_w
