"""I subtracted the other way round, and added the norms the other way round."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_minus = forward_propagation(x, theta - epsilon)
    J_plus = forward_propagation(x, theta + epsilon)
    gradapprox = 0.5 * (J_plus - J_minus) / epsilon
    grad = backward_propagation(x, theta)
    return float(abs(gradapprox - grad) / (abs(gradapprox) + abs(grad)))
