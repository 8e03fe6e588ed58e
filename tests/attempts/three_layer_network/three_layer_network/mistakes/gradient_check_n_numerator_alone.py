"""I return the norm of the difference without dividing it.

fails: test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        plus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))
        minus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))
        gradapprox[i] = (plus - minus) / (2 * epsilon)
    difference = np.linalg.norm(grad - gradapprox)
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference
