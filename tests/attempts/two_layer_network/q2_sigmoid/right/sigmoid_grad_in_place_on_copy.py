"""I work in place, on a copy of my own."""


def sigmoid_grad(value):
    ds = np.copy(value)
    ds *= 1 - value
    return ds
