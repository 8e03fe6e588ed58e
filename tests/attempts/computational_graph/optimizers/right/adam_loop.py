"""A loop with plain floats and lists."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    new_w, new_m, new_v = [], [], []
    for i in range(len(w)):
        mi = beta1 * m[i] + (1 - beta1) * gradient[i]
        vi = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i]
        m_hat = mi / (1 - beta1**t)
        v_hat = vi / (1 - beta2**t)
        new_w.append(w[i] - learning_rate * m_hat / (v_hat**0.5 + epsilon))
        new_m.append(mi)
        new_v.append(vi)
    return new_w, new_m, new_v
