"""I compute in the longest floats that there are."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta, epsilon = np.longdouble(theta), np.longdouble(epsilon)
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = np.longdouble(backward_propagation(x, theta))
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
