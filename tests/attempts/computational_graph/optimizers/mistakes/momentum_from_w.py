"""I built the velocity from w instead of the gradient.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * w
    w = w - velocity
    return w, velocity
