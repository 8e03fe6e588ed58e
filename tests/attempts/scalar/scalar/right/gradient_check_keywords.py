"""I call everything with keywords, so nothing can be mixed up."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(theta=theta + epsilon, x=x)
    J_minus = forward_propagation(theta=theta - epsilon, x=x)
    grad = backward_propagation(x=x, theta=theta)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
