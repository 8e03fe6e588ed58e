"""Everything is a 0-d array here, the result too."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    x, theta = np.array(x, dtype=np.float64), np.array(theta, dtype=np.float64)
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return np.array(np.abs(grad - gradapprox) / (np.abs(grad) + np.abs(gradapprox)))
