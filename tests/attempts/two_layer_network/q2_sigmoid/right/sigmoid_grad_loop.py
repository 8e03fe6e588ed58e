"""I visit every entry."""


def sigmoid_grad(s):
    s = np.asarray(s)
    ds = np.zeros(s.shape)
    for index in np.ndindex(s.shape):
        ds[index] = s[index] * (1 - s[index])
    return ds
