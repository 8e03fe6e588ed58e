"""Copies first, then everything in place."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    w, m, v = np.copy(w), np.copy(m), np.copy(v)
    m *= beta1
    m += (1 - beta1) * gradient
    v *= beta2
    v += (1 - beta2) * np.square(gradient)
    w -= learning_rate * (m / (1 - np.power(beta1, t))) / (np.sqrt(v / (1 - np.power(beta2, t))) + epsilon)
    return [w, m, v]
