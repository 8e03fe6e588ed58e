"""I converted theta to float32, where the step of 1e-7 is lost.

fails: test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta = np.float32(theta)
    J_plus = forward_propagation(x, theta + np.float32(epsilon))
    J_minus = forward_propagation(x, theta - np.float32(epsilon))
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox) + 1e-12)
