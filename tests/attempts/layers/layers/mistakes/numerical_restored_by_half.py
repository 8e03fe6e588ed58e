"""I add h again, twice too little.

fails: test_numerical_gradient
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        plus = f(x)
        x[i] -= 2 * h
        minus = f(x)
        x[i] += h / 2
        grad[i] = (plus - minus) / (2 * h)
    return grad
