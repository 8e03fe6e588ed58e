"""All 94 points in one table, then one forward pass for each row."""


def cost_of_vector(X, Y, vector):
    return forward_propagation_n(X, Y, vector_to_dictionary(vector.reshape(-1, 1)))[0]


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0].ravel()
    steps = epsilon * np.eye(theta.size)
    J_plus = np.array([cost_of_vector(X, Y, row) for row in theta + steps])
    J_minus = np.array([cost_of_vector(X, Y, row) for row in theta - steps])
    approx = (J_plus - J_minus) / (2 * epsilon)
    grad = gradients_to_vector(gradients).ravel()
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))
