"""I divide by the step that was really taken, after rounding."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    width = theta_plus - theta_minus
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / width
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator
