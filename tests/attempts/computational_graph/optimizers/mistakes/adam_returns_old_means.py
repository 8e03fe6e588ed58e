"""I named the new means differently and returned the old ones.

fails: test_adam_means
"""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    mt = beta1 * m + (1 - beta1) * gradient
    vt = beta2 * v + (1 - beta2) * gradient**2
    step = learning_rate * mt / (1 - beta1**t) / (np.sqrt(vt / (1 - beta2**t)) + epsilon)
    return w - step, m, v
