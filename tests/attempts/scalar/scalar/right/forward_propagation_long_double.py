"""I want as many digits as I can get."""


def forward_propagation(x, theta):
    return np.longdouble(theta) * np.longdouble(x)
