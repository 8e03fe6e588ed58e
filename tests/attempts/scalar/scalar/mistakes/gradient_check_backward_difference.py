"""I stepped backwards only and divided by epsilon.

fails: test_gradient_check_step
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J = forward_propagation(x, theta)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J - J_minus) / epsilon
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
