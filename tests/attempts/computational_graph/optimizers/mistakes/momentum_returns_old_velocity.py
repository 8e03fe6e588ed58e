"""I gave the new velocity another name and returned the old one.

fails: test_momentum_velocity
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    new_velocity = gamma * velocity + learning_rate * gradient
    return w - new_velocity, velocity
