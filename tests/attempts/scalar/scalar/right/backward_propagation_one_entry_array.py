"""I return an array with one entry, as a gradient vector has one entry here."""


def backward_propagation(x, theta):
    gradient = np.zeros((1, 1))
    gradient[0][0] = x
    return gradient
