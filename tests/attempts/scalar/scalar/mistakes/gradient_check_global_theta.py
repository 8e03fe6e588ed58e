"""I forgot that theta is an argument now and stepped from the theta of an earlier cell.

fails: test_gradient_check_step, test_gradient_check_flags
"""

theta_start = 4


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta_start + epsilon
    theta_minus = theta_start - epsilon
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
