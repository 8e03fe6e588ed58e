"""A step of 0.1 is easy to follow.

fails: test_numerical_gradient
"""


def numerical_gradient(f, x):
    h = 0.1
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad
