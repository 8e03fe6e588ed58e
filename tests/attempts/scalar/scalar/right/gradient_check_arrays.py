"""I put everything into float arrays with one entry."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta = np.array([theta], dtype=float)
    thetaplus = np.copy(theta)
    thetaplus[0] += epsilon
    thetaminus = np.copy(theta)
    thetaminus[0] -= epsilon
    gradapprox = (forward_propagation(x, thetaplus) - forward_propagation(x, thetaminus)) / (2 * epsilon)
    grad = np.atleast_1d(backward_propagation(x, theta))
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator
