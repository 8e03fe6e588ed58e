"""I split it into two small functions of my own."""


def central_difference(f, at, step):
    return (f(at + step) - f(at - step)) / (2 * step)


def relative_difference(a, b):
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    measured = central_difference(lambda t: forward_propagation(x, t), theta, epsilon)
    return relative_difference(backward_propagation(x, theta), measured)
