"""I want more digits and print the type."""


def sigmoid(value):
    value = np.asarray(value, dtype=np.longdouble)
    print(value.dtype)
    return np.reciprocal(1 + np.exp(-value))
