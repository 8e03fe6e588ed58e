"""I used += on an array of whole numbers, which numpy refuses.

fails: test_gradient_check_accepts
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta = np.array(theta).reshape(1)
    theta_plus = np.copy(theta)
    theta_plus += epsilon
    theta_minus = np.copy(theta)
    theta_minus -= epsilon
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / (2 * epsilon)
    grad = np.reshape(backward_propagation(x, theta), 1)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
