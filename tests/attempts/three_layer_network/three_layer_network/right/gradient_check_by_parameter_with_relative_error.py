"""relative_error knows about zeros."""

from gc_utils import relative_error


def numerical_gradient(parameters, X, Y, epsilon):
    theta, _ = dictionary_to_vector(parameters)
    slopes = np.zeros_like(theta)
    for i in range(len(theta)):
        keep = theta[i, 0]
        theta[i, 0] = keep + epsilon
        slopes[i] = forward_propagation_n(X, Y, vector_to_dictionary(theta))[0]
        theta[i, 0] = keep - epsilon
        slopes[i] -= forward_propagation_n(X, Y, vector_to_dictionary(theta))[0]
        theta[i, 0] = keep
    return vector_to_dictionary(slopes / (2 * epsilon), like=parameters)


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    measured = numerical_gradient(parameters, X, Y, epsilon)
    return {name: relative_error(gradients["d" + name], measured[name]) for name in parameters}
