"""Integers are refused, with a reason."""


def numerical_gradient(f, x):
    if x.dtype.kind != "f":
        raise TypeError(f"x holds {x.dtype}: make it float, a step of 1e-4 does not fit")
    h = 1e-4
    grad = np.empty(x.shape)
    for i in np.ndindex(*x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        grad[i] = (plus - f(x)) / (2 * h)
        x[i] = keep
    return grad
