"""I looped over the weights, and w stayed the same.

fails: test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    for r, v in zip(w, velocity):
        r = r - v
    return w, velocity
