"""I return one array with three rows and print t."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    print("step", t)
    m = (1 - beta1) * gradient + beta1 * m
    v = (1 - beta2) * abs(gradient) ** 2 + beta2 * v
    w = w - learning_rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return np.array([w, m, v])
