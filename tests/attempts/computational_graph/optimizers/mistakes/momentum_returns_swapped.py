"""I returned the velocity first.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w = w - velocity
    return velocity, w
