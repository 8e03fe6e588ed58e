"""I computed the difference in place, inside the gradients.

fails: test_by_parameter_names, test_by_parameter_zero, test_by_parameter_step
"""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        gradients["d" + name] -= approx[name]
        numerator = np.linalg.norm(gradients["d" + name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences
