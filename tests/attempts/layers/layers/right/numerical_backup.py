"""A backup of x, written back after every entry."""


def numerical_gradient(f, x):
    if not isinstance(x, np.ndarray) or x.dtype != float:
        x = np.array(x, dtype=float)
    backup = x.copy()
    flat, grad = x.ravel(), np.zeros(x.size)
    for i in range(x.size):
        values = []
        for h in (1e-4, -1e-4):
            flat[i] = backup.flat[i] + h
            values.append(float(f(x)))
            x[...] = backup
        grad[i] = (values[0] - values[1]) / 0.0002
    return grad.reshape(x.shape)
