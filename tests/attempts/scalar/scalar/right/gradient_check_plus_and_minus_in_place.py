"""I move theta up, then down by two steps, then back where it was."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta += epsilon
    J_plus = forward_propagation(x, theta)
    theta -= 2 * epsilon
    J_minus = forward_propagation(x, theta)
    theta += epsilon
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = ((grad - gradapprox) ** 2) ** 0.5
    denominator = (grad**2) ** 0.5 + (gradapprox**2) ** 0.5
    return numerator / denominator
