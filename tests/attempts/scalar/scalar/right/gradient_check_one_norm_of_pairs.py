"""I stacked the two gradients into a vector; its 1-norm is the denominator."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J = [forward_propagation(x, theta - epsilon), forward_propagation(x, theta + epsilon)]
    pair = np.array([np.diff(J)[0] / (2 * epsilon), backward_propagation(x, theta)], dtype=float)
    return np.abs(np.diff(pair)).item() / np.linalg.norm(pair, ord=1)
