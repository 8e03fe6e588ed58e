"""I added epsilon to theta, subtracted it once, and so measured J at theta itself.

fails: test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta += epsilon
    J_plus = forward_propagation(x, theta)
    theta -= epsilon
    J_minus = forward_propagation(x, theta)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
