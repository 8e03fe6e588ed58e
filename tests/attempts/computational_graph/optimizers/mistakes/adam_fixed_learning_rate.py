"""I used 0.001 whatever learning rate was asked for.

fails: test_adam_first_step, test_adam_later_steps
"""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - 0.001 * m_hat / (np.sqrt(v_hat) + epsilon), m, v
