"""I put the gradients together in the order in which they come.

fails: test_gradient_check_n_accepts
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    wanted = ["d" + k for k in parameters]
    grad = np.vstack([g.reshape(-1, 1) for name, g in gradients.items() if name in wanted])
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        plus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))
        minus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))
        gradapprox[i] = (plus - minus) / (2 * epsilon)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference
