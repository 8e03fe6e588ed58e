"""I moved the entries of the parameters themselves and did not put them back.

fails: test_gradient_check_n_accepts, test_gradient_check_n_step
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    grad = gradients_to_vector(gradients)
    gradapprox = []
    for name in ("W1", "b1", "W2", "b2", "W3", "b3"):
        for index in np.ndindex(parameters[name].shape):
            parameters[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, parameters)
            parameters[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, parameters)
            gradapprox.append((J_plus - J_minus) / (2 * epsilon))
    gradapprox = np.array(gradapprox).reshape(-1, 1)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
