"""One helper measures the slopes, and both checks use it."""


def slopes(parameters, X, Y, epsilon):
    theta = dictionary_to_vector(parameters)[0]
    found = []
    for i in range(len(theta)):
        e = np.zeros_like(theta)
        e[i] = epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta + e))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta - e))
        found.append([(J_plus - J_minus) / (2 * epsilon)])
    return np.array(found)


def difference(grad, measured):
    above = np.linalg.norm(grad - measured)
    if above == 0:
        return 0.0
    return above / (np.linalg.norm(grad) + np.linalg.norm(measured))


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    return difference(gradients_to_vector(gradients), slopes(parameters, X, Y, epsilon))


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    measured = vector_to_dictionary(slopes(parameters, X, Y, epsilon))
    return {name: difference(gradients["d" + name], measured[name]) for name in measured}
