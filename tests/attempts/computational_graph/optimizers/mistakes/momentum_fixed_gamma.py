"""I wrote 0.9 into the formula.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = 0.9 * velocity + learning_rate * gradient
    return w - velocity, velocity
