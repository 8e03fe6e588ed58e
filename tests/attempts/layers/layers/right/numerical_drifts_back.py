"""Up, down by two, and up again."""


def numerical_gradient(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        grad[i] = f(x)
        x[i] -= 2 * h
        grad[i] -= f(x)
        x[i] += h
    return grad / (2 * h)
