"""I treat matrices and vectors in two branches and work in place, on a copy."""


def softmax(x):
    orig_shape = x.shape
    x = np.array(x, dtype=float)

    if len(x.shape) > 1:
        # Matrix
        x -= np.max(x, axis=1).reshape(x.shape[0], 1)
        x = np.exp(x)
        x /= np.sum(x, axis=1).reshape(x.shape[0], 1)
    else:
        # Vector
        x -= np.max(x)
        x = np.exp(x)
        x /= np.sum(x)

    assert x.shape == orig_shape
    return x
