"""Large entries take larger steps."""


def numerical_gradient(f, x):
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        h = 1e-5 * max(1.0, abs(keep))
        try:
            x[i] = keep + h
            plus = f(x)
            x[i] = keep - h
            minus = f(x)
        finally:
            x[i] = keep
        grad[i] = (plus - minus) / (2.0 * h)
    return grad
