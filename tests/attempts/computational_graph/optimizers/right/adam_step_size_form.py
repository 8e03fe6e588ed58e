"""I correct the step size and the root separately, as libraries do."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = m + (1 - beta1) * (gradient - m)
    v = v + (1 - beta2) * (gradient * gradient - v)
    step_size = learning_rate / (1 - beta1**t)
    denominator = np.sqrt(v) / np.sqrt(1 - beta2**t) + epsilon
    return w - step_size * m / denominator, m, v
