"""I swapped gamma and the learning rate.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = learning_rate * velocity + gamma * gradient
    return w - velocity, velocity
