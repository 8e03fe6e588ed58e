"""I stepped forward only, yet divided by two epsilon.

fails: test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J = forward_propagation(x, theta)
    J_plus = forward_propagation(x, theta + epsilon)
    gradapprox = (J_plus - J) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(gradapprox - grad) / (abs(gradapprox) + abs(grad))
