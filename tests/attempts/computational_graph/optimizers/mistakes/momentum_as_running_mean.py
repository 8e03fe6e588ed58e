"""I weighted the gradient with 1 - gamma and put the learning rate into the step.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + (1 - gamma) * gradient
    w = w - learning_rate * velocity
    return w, velocity
