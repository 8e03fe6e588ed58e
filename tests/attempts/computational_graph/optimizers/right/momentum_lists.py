"""I return two lists."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    speeds = [gamma * v + learning_rate * g for v, g in zip(velocity, gradient)]
    return [a - v for a, v in zip(w, speeds)], speeds
