"""I wrote it so that it would work for arrays of theta too."""


def backward_propagation(x, theta):
    return x * np.ones_like(theta)
