"""I scaled theta by 1 + epsilon instead of adding epsilon.

fails: test_gradient_check_step
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta * (1 + epsilon)
    theta_minus = theta * (1 - epsilon)
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (theta_plus - theta_minus)
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
