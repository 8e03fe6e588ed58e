"""I forgot that only a part of the old velocity is kept.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = velocity + learning_rate * gradient
    return w - velocity, velocity
