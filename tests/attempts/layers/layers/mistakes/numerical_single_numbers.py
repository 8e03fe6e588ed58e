"""I call f with one number at a time.

fails: test_numerical_gradient, test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        grad[i] = (f(x[i] + h) - f(x[i] - h)) / (2 * h)
    return grad
