"""I put theta into an array; for whole numbers it holds integers, and the step is cut off.

fails: test_gradient_check_accepts
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = np.array([theta])
    theta_plus[0] = theta_plus[0] + epsilon
    theta_minus = np.array([theta])
    theta_minus[0] = theta_minus[0] - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = np.array([backward_propagation(x, theta)])
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator
