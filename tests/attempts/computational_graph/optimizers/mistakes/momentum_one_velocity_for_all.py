"""I kept a single velocity, made from the mean gradient, for all weights.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    v = gamma * np.mean(velocity) + learning_rate * np.mean(gradient)
    return w - v, np.full_like(w, v)
