"""My list of slopes has shape (47,), the gradient (47, 1).

fails: test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))
