"""I return one array with two rows."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    v = learning_rate * gradient + velocity * gamma
    return np.stack([w - v, v])
