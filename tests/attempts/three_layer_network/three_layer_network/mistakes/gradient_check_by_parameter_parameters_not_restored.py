"""For each parameter I moved the entries of the arrays themselves and did not put them back.

fails: test_by_parameter_names, test_by_parameter_step
"""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = parameters
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result
