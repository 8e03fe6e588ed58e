"""A step to one side only.

fails: test_numerical_gradient
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep
        minus = f(x)
        grad[i] = (plus - minus) / h
    return grad
