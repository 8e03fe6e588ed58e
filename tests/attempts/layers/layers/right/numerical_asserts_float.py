"""An assert keeps integers out."""


def numerical_gradient(f, x):
    assert np.issubdtype(x.dtype, np.floating), "floats, please"
    flat = x.reshape(-1)
    slopes = []
    for i, value in enumerate(flat.tolist()):
        flat[i] = value + 1e-4
        up = f(x)
        flat[i] = value - 1e-4
        down = f(x)
        flat[i] = value
        slopes.append((up - down) / 2e-4)
    return np.array(slopes).reshape(x.shape)
