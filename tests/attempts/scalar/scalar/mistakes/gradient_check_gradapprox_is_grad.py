"""I set gradapprox to the gradient itself, so they always agree.

fails: test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    grad = backward_propagation(x, theta)
    gradapprox = grad
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    if denominator == 0:
        return 0.0
    return numerator / denominator
