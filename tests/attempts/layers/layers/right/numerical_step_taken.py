"""I divide by the step that was really taken."""


def numerical_gradient(f, x):
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for index, value in np.ndenumerate(x.copy()):
        x[index] = value + 1e-4
        high, f_high = x[index], f(x)
        x[index] = value - 1e-4
        low, f_low = x[index], f(x)
        x[index] = value
        grad[index] = (f_high - f_low) / (high - low)
    return grad
