"""I wrote theta times x again instead of calling forward_propagation.

fails: test_gradient_check_step, test_gradient_check_flags
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = (theta + epsilon) * x
    J_minus = (theta - epsilon) * x
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator
