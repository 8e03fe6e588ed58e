"""I keep the velocity in a variable outside, so that it is not lost.

fails: test_momentum_velocity, test_momentum_steps
"""

kept_velocity = {}


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    before = kept_velocity.get(len(w), np.zeros(len(w)))
    kept_velocity[len(w)] = gamma * before + learning_rate * gradient
    return w - kept_velocity[len(w)], kept_velocity[len(w)]
