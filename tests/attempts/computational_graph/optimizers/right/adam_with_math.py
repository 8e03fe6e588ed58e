"""I know math.sqrt better than numpy's."""

import math


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, gradient)]
    v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, gradient)]
    w = [
        x - learning_rate * (a / (1 - math.pow(beta1, t))) / (math.sqrt(b / (1 - math.pow(beta2, t))) + epsilon)
        for x, a, b in zip(w, m, v)
    ]
    return np.array(w), np.array(m), np.array(v)
