"""Everything stays an array, the result has shape (1,)."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    g = gradients_to_vector(gradients)
    a = np.zeros_like(g)
    for i in range(theta.shape[0]):
        e = np.zeros_like(theta)
        e[i] = epsilon
        a[i] = (
            forward_propagation_n(X=X, Y=Y, parameters=vector_to_dictionary(theta + e))[0]
            - forward_propagation_n(X=X, Y=Y, parameters=vector_to_dictionary(theta - e))[0]
        ) / (2 * epsilon)
    d = g - a
    return np.sqrt(d.T @ d).ravel() / (np.sqrt(g.T @ g) + np.sqrt(a.T @ a)).ravel()
