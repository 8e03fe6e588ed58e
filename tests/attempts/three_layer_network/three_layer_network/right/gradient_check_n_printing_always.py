"""I print every slope, whether asked or not, and root and squares by hand."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=True):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    above = below_g = below_a = 0.0
    for i in range(theta.shape[0]):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i], minus[i] = plus[i] + epsilon, minus[i] - epsilon
        slope = forward_propagation_n(X, Y, vector_to_dictionary(plus))[0]
        slope -= forward_propagation_n(X, Y, vector_to_dictionary(minus))[0]
        slope /= 2 * epsilon
        print(i, keys[i], slope, grad[i, 0])
        above += (grad[i, 0] - slope) ** 2
        below_g += grad[i, 0] ** 2
        below_a += slope**2
    difference = above**0.5 / (below_g**0.5 + below_a**0.5)
    print("difference:", difference)
    return difference
