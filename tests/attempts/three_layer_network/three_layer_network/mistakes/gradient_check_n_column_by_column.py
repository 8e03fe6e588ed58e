"""I walked through the matrices column by column.

fails: test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags
"""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    grad = gradients_to_vector(gradients).ravel()
    approx = []
    for name in ["W1", "b1", "W2", "b2", "W3", "b3"]:
        rows, columns = parameters[name].shape
        for column in range(columns):
            for row in range(rows):
                cost = {}
                for sign in (+1, -1):
                    moved = {k: v.copy() for k, v in parameters.items()}
                    moved[name][row, column] += sign * epsilon
                    cost[sign] = forward_propagation_n(X, Y, moved)[0]
                approx.append((cost[1] - cost[-1]) / (2 * epsilon))
    approx = np.array(approx)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))
