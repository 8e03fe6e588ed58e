"""From x + h I go back by h, not by 2 h.

fails: test_numerical_gradient, test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        plus = f(x)
        x[i] -= h
        minus = f(x)
        grad[i] = (plus - minus) / (2 * h)
    return grad
