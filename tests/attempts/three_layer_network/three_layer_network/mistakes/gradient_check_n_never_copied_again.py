"""I copied theta twice before the loop and not inside.

fails: test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros((len(theta), 1))
    thetaplus = np.copy(theta)
    thetaminus = np.copy(theta)
    for i in range(len(theta)):
        thetaplus[i] += epsilon
        thetaminus[i] -= epsilon
        Jp, _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaplus))
        Jm, _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaminus))
        gradapprox[i] = (Jp - Jm) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
