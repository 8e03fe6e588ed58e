"""I return the slope of the last entry.

fails: test_numerical_gradient, test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = 0.0
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad = (plus - minus) / (2 * h)
    return grad
