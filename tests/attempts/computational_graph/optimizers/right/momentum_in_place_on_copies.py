"""I work in place, on copies."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    w, velocity = w.copy(), velocity.copy()
    velocity *= gamma
    velocity += learning_rate * gradient
    w -= velocity
    return [w, velocity]
