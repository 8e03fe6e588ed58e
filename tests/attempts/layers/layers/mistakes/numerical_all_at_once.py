"""All entries take the step together.

fails: test_numerical_gradient, test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    x += h
    plus = f(x)
    x -= 2 * h
    minus = f(x)
    x += h
    return np.full(x.shape, (plus - minus) / (2 * h))
