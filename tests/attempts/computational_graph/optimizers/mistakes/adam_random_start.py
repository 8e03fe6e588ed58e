"""I start m and v from small random numbers, like the weights.

fails: test_adam_means, test_adam_first_step, test_adam_later_steps
"""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if t == 1 or True:
        m = np.random.normal(0, 0.01, len(w))
        v = np.abs(np.random.normal(0, 0.01, len(w)))
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v
