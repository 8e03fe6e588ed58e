"""I multiplied by the learning rate in both formulas.

fails: test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w_new = w - learning_rate * velocity
    return w_new, velocity
