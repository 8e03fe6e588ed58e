"""I print everything, whatever print_msg says."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=True):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    print("gradapprox:", gradapprox)
    grad = backward_propagation(x, theta)
    print("grad:", grad)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    print("difference:", difference)
    return difference
