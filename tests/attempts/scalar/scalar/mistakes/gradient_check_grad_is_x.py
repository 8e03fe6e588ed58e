"""I knew that the gradient is x, so I did not call backward_propagation.

fails: test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = x
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
