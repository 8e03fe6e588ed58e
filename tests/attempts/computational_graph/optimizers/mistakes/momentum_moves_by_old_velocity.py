"""I moved the weights first and updated the velocity afterwards.

fails: test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    w = w - velocity
    velocity = gamma * velocity + learning_rate * gradient
    return w, velocity
