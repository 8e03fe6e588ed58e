"""I move the entries of the parameters themselves, and put every single one back."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    grad, approx = [], []
    for name in parameters:
        array = parameters[name]
        for index in np.ndindex(array.shape):
            before = array[index]
            array[index] = before + epsilon
            J_plus = forward_propagation_n(X, Y, parameters)[0]
            array[index] = before - epsilon
            J_minus = forward_propagation_n(X, Y, parameters)[0]
            array[index] = before
            approx.append((J_plus - J_minus) / (2 * epsilon))
            grad.append(gradients["d" + name][index])
    grad, approx = np.array(grad), np.array(approx)
    return float(np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx)))
