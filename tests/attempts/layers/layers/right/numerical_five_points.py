"""Five points instead of three: the error shrinks faster."""


def numerical_gradient(f, x):
    h = 1e-3
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        for step, weight in ((2, -1), (1, 8), (-1, -8), (-2, 1)):
            x[i] = keep + step * h
            grad[i] += weight * f(x)
        x[i] = keep
    return grad / (12 * h)
