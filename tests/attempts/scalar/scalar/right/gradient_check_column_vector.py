"""I wrote it like the version for many parameters, with a loop over a column of one."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    values = np.array([[float(theta)]])
    J_plus, J_minus, gradapprox = np.zeros((1, 1)), np.zeros((1, 1)), np.zeros((1, 1))
    for i in range(1):
        thetaplus = np.copy(values)
        thetaplus[i][0] = thetaplus[i][0] + epsilon
        J_plus[i] = forward_propagation(x, thetaplus[i][0])
        thetaminus = np.copy(values)
        thetaminus[i][0] = thetaminus[i][0] - epsilon
        J_minus[i] = forward_propagation(x, thetaminus[i][0])
        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)
    grad = np.array([[backward_propagation(x, theta)]])
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
