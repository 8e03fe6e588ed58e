"""My names are shorter."""


def adam_update(w, g, m, v, step, lr=0.001, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    mh = m / (1 - pow(b1, step))
    vh = v / (1 - pow(b2, step))
    return w - lr * mh / (np.sqrt(vh) + eps), m, v
