"""I add each slope to the one before.

fails: test_numerical_gradient, test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    total = 0.0
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        total += (plus - minus) / (2 * h)
        grad[i] = total
    return grad
