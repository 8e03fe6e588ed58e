"""I took the velocity off the weights with -=.

fails: test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w -= velocity
    return w, velocity
