"""I used the form in which the learning rate multiplies the velocity.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    buffer = gamma * velocity + gradient
    return w - learning_rate * buffer, buffer
