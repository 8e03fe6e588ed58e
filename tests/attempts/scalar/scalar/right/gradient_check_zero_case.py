"""I treat two zero gradients as equal."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus, J_minus = (forward_propagation(x, theta + s * epsilon) for s in (1, -1))
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    size = abs(grad) + abs(gradapprox)
    if size == 0:
        return 0.0
    return abs(grad - gradapprox) / size
