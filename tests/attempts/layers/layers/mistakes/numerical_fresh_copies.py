"""Two fresh copies for each entry.

fails: test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x_plus, x_minus = np.array(x, dtype=float), np.array(x, dtype=float)
        x_plus[i] += h
        x_minus[i] -= h
        grad[i] = (f(x_plus) - f(x_minus)) / (2 * h)
    return grad
