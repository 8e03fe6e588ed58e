"""I work on a copy, so that nothing can happen to x.

fails: test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = x.copy()
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad
