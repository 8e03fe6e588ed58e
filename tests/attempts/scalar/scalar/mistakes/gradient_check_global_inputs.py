"""I used the x and theta of the cell above; at that point the gradient was right.

fails: test_gradient_check_step, test_gradient_check_flags
"""

x, theta = 3, 4


def gradient_check(x_in, theta_in, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator
