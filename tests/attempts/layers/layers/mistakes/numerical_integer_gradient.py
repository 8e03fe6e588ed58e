"""The steps are floats, but the gradient has the type of x.

fails: test_numerical_gradient_array
"""


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        values = []
        for step in (h, -h):
            x[i] = keep + step
            values.append(f(x))
        x[i] = keep
        grad[i] = (values[0] - values[1]) / (2 * h)
    return grad
