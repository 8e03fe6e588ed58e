"""My loop hands the velocity of one weight on to the next.

fails: test_momentum_velocity, test_momentum_steps
"""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    w, velocity = w.copy(), velocity.copy()
    v = velocity[0]
    for i in range(len(w)):
        v = gamma * v + learning_rate * gradient[i]
        velocity[i] = v
        w[i] = w[i] - v
    return w, velocity
