"""I put an assert into the check, so it stops instead of returning a large difference.

fails: test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
    assert difference < 2e-7, "the gradient is wrong"
    return difference
