"""When both are zero there is no difference, so None.

fails: test_by_parameter_zero
"""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    approx = np.zeros_like(theta)
    for i in range(theta.size):
        step = np.zeros_like(theta)
        step[i] = epsilon
        up = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))[0]
        down = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))[0]
        approx[i] = (up - down) / (2 * epsilon)
    keys = np.array(keys)
    answer = {}
    for name in ["W1", "b1", "W2", "b2", "W3", "b3"]:
        g, a = grad[keys == name], approx[keys == name]
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else None
    return answer
