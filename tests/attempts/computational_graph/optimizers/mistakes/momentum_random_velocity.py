"""I start from a small random velocity.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = np.random.normal(0, 0.01, len(w))
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity, velocity
