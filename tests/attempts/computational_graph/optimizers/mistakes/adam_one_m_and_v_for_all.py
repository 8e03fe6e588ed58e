"""I use single numbers m and v that go on from weight to weight.

fails: test_adam_means, test_adam_first_step, test_adam_later_steps
"""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    new_w = np.zeros(len(w))
    mt, vt = m[0], v[0]
    for i in range(len(w)):
        mt = beta1 * mt + (1 - beta1) * gradient[i]
        vt = beta2 * vt + (1 - beta2) * gradient[i] ** 2
        m_hat = mt / (1 - beta1**t)
        v_hat = vt / (1 - beta2**t)
        new_w[i] = w[i] - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return new_w, mt * np.ones(len(w)), vt * np.ones(len(w))
