"""A small function of my own takes the step."""


def _value_after(step, f, x, index):
    before = x[index]
    x[index] = before + step
    value = f(x)
    x[index] = before
    return value


def numerical_gradient(f, x):
    x = x if x.dtype == np.float64 else x.astype(np.float64)
    difference = [_value_after(1e-4, f, x, i) - _value_after(-1e-4, f, x, i) for i in np.ndindex(x.shape)]
    return np.reshape(difference, x.shape) / 2e-4
