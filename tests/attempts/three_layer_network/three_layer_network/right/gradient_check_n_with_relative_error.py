"""gc_utils has the relative error already; a 0-d array comes back."""

import gc_utils


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, names = gc_utils.dictionary_to_vector(parameters)
    slopes = []
    for i, name in enumerate(names):
        there, back = theta.copy(), theta.copy()
        there[i] += epsilon
        back[i] -= epsilon
        slopes.append(
            (
                forward_propagation_n(X, Y, gc_utils.vector_to_dictionary(there, like=parameters))[0]
                - forward_propagation_n(X, Y, gc_utils.vector_to_dictionary(back, like=parameters))[0]
            )
            / (2 * epsilon)
        )
    grad = gc_utils.gradients_to_vector(gradients, parameters)
    return np.array(gc_utils.relative_error(grad, np.array(slopes).reshape(-1, 1)))
