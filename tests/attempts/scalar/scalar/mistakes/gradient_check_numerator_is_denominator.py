"""I put a plus into the numerator as well, so the fraction is always 1.

fails: test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference
