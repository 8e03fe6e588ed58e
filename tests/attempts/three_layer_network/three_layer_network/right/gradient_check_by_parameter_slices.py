"""The slices of the picture, and a print for each parameter; the overall difference comes along."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    J_plus, J_minus = np.zeros((47, 1)), np.zeros((47, 1))
    for i in range(47):
        thetaplus = np.copy(theta)
        thetaplus[i][0] = thetaplus[i][0] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaplus))
        thetaminus = np.copy(theta)
        thetaminus[i][0] = thetaminus[i][0] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaminus))
    gradapprox = (J_plus - J_minus) / (2.0 * epsilon)

    places = {
        "b3": (46, 47),
        "W3": (43, 46),
        "b2": (40, 43),
        "W2": (25, 40),
        "b1": (20, 25),
        "W1": (0, 20),
        "all": (0, 47),
    }
    differences = {}
    for name, (start, stop) in places.items():
        g, a = grad[start:stop], gradapprox[start:stop]
        if not g.any() and not a.any():
            differences[name] = 0
        else:
            differences[name] = np.linalg.norm(a - g) / (np.linalg.norm(a) + np.linalg.norm(g))
        print(name, differences[name])
    return differences
