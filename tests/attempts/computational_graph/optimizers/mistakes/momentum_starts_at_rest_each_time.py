"""I set the velocity to zero at the start of the function.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = np.zeros(len(w))
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity, velocity
