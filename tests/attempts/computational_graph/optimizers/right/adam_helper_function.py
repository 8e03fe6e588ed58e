"""A helper does the running means."""


def running_mean(before, new, keep):
    return keep * before + (1 - keep) * new


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = running_mean(m, gradient, beta1)
    v = running_mean(v, gradient**2, beta2)
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return w - learning_rate * step, m, v
