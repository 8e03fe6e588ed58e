"""J is a polynomial in theta, and numpy can differentiate those."""


def backward_propagation(x, theta):
    J = np.poly1d([x, 0])
    return J.deriv()(theta)
