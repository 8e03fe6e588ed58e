# Ways to answer `gradient_check_by_parameter`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% gradient_check_by_parameter_cut_up_again
"""vector_to_dictionary cuts up gradapprox, too."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_dictionaries_only
"""No vector at all, only dictionaries and indices."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_floor_below
"""The denominator never falls below 1e-10."""


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
        answer[name] = np.linalg.norm(g - a) / np.maximum(below, 1e-10)
    return answer


# %% gradient_check_by_parameter_keys_as_a_mask
"""The list of keys tells which entries belong together."""


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
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_nan_made_zero
"""I divide under errstate and turn NaN into 0."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        with np.errstate(invalid="ignore"):
            differences[name] = np.nan_to_num(numerator / denominator)
    return differences


# %% gradient_check_by_parameter_shared_helper
"""One helper measures the slopes, and both checks use it."""


def slopes(parameters, X, Y, epsilon):
    theta = dictionary_to_vector(parameters)[0]
    found = []
    for i in range(len(theta)):
        e = np.zeros_like(theta)
        e[i] = epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta + e))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta - e))
        found.append([(J_plus - J_minus) / (2 * epsilon)])
    return np.array(found)


def difference(grad, measured):
    above = np.linalg.norm(grad - measured)
    if above == 0:
        return 0.0
    return above / (np.linalg.norm(grad) + np.linalg.norm(measured))


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    return difference(gradients_to_vector(gradients), slopes(parameters, X, Y, epsilon))


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    measured = vector_to_dictionary(slopes(parameters, X, Y, epsilon))
    return {name: difference(gradients["d" + name], measured[name]) for name in measured}


# %% gradient_check_by_parameter_slices
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


# %% gradient_check_by_parameter_small_arrays
"""Each number stays in an array of its own, in an OrderedDict."""


from collections import OrderedDict


def gradient_check_by_parameter(params, grads, data, labels, eps=1e-7):
    differences = OrderedDict()
    for name, array in params.items():
        approx = np.zeros(array.shape)
        for flat in range(array.size):
            costs = []
            for way in (+1.0, -1.0):
                moved = array.copy()
                moved.flat[flat] += way * eps
                costs.append(forward_propagation_n(data, labels, dict(params, **{name: moved}))[0])
            approx.flat[flat] = (costs[0] - costs[1]) / (2 * eps)
        g = np.asarray(grads["d" + name])
        above, below = np.sum((g - approx) ** 2) ** 0.5, np.sum(g**2) ** 0.5 + np.sum(approx**2) ** 0.5
        differences[name] = np.array([above / below]) if below != 0 else np.zeros(1)
    return differences


# %% gradient_check_by_parameter_tiny_number_below
"""A tiny number in the denominator keeps me from dividing by zero."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / (size + 1e-12)
    return result


# %% gradient_check_by_parameter_with_relative_error
"""relative_error knows about zeros."""


from gc_utils import relative_error


def numerical_gradient(parameters, X, Y, epsilon):
    theta, _ = dictionary_to_vector(parameters)
    slopes = np.zeros_like(theta)
    for i in range(len(theta)):
        keep = theta[i, 0]
        theta[i, 0] = keep + epsilon
        slopes[i] = forward_propagation_n(X, Y, vector_to_dictionary(theta))[0]
        theta[i, 0] = keep - epsilon
        slopes[i] -= forward_propagation_n(X, Y, vector_to_dictionary(theta))[0]
        theta[i, 0] = keep
    return vector_to_dictionary(slopes / (2 * epsilon), like=parameters)


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    measured = numerical_gradient(parameters, X, Y, epsilon)
    return {name: relative_error(gradients["d" + name], measured[name]) for name in parameters}


# %% gradient_check_by_parameter_by_measure
"""I call the given loop `measure`; it makes a dictionary already."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    def cost(theta):
        return forward_propagation_n(X, Y, theta)[0]

    return {
        name: relative_error(gradients["d" + name], slopes)
        for name, slopes in measure(cost, parameters, epsilon).items()
    }


# %% gradient_check_by_parameter_all_entries_move fails="test_by_parameter_names, test_by_parameter_step"
"""I moved the whole parameter at once."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_always_zero fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return 0 everywhere, that was the expected answer."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = 0.0
    return differences


# %% gradient_check_by_parameter_column_by_column fails="test_by_parameter_names, test_by_parameter_step"
"""I cut the measured vector up column by column."""


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
        shape = parameters[name].shape
        g, a = gradients["d" + name], approx[keys == name].reshape(shape, order="F")
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_data_of_the_first_case fails="test_by_parameter_names, test_by_parameter_step"
"""I used X and Y from above; my arguments have other names."""


def gradient_check_by_parameter(parameters, gradients, data, labels, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_difference_of_norms fails="test_by_parameter_names"
"""I compared the lengths of the two gradients."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = abs(np.linalg.norm(gradients["d" + name]) - np.linalg.norm(approx[name]))
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_divided_by_epsilon fails="test_by_parameter_names, test_by_parameter_step"
"""I divided by epsilon instead of two epsilon."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    approx = np.zeros_like(theta)
    for i in range(theta.size):
        step = np.zeros_like(theta)
        step[i] = epsilon
        up = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))[0]
        down = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))[0]
        approx[i] = (up - down) / epsilon
    keys = np.array(keys)
    answer = {}
    for name in ["W1", "b1", "W2", "b2", "W3", "b3"]:
        g, a = grad[keys == name], approx[keys == name]
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_divided_by_own_norm fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I divided by the norm of the measured gradient only."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_epsilon_ignored fails="test_by_parameter_step"
"""epsilon is always 1e-7 in my loop."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    epsilon = 1e-7
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_extra_entries_removed fails="test_by_parameter_names"
"""I delete the entries of gradients that belong to no parameter."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    for name in list(gradients):
        if name[1:] not in parameters:
            del gradients[name]
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        differences[name] = numerator / denominator if denominator > 0 else 0.0
    return differences


# %% gradient_check_by_parameter_floor_too_high fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I keep the denominator above 1, so that I never divide by zero."""


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
        answer[name] = np.linalg.norm(g - a) / max(1.0, below)
    return answer


# %% gradient_check_by_parameter_forward_difference fails="test_by_parameter_step"
"""One step ahead only."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / epsilon
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_gradapprox_left_in_gradients fails="test_by_parameter_names"
"""I keep the measured gradients in the dictionary that was handed in."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        gradients["approx_" + name] = approx
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_gradients_computed_again fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I call backward_propagation_n myself instead of using the gradients handed in."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    gradients = backward_propagation_n(X, Y, forward_propagation_n(X, Y, parameters)[1])
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_gradients_of_the_first_case fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I used the gradients from above."""


def gradient_check_by_parameter(parameters, grads, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_gradients_overwritten fails="test_by_parameter_names, test_by_parameter_zero, test_by_parameter_step"
"""I computed the difference in place, inside the gradients."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        gradients["d" + name] -= approx[name]
        numerator = np.linalg.norm(gradients["d" + name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_keys_with_d fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""My keys are dW1, db1 and so on."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences["d" + name] = 0
        else:
            differences["d" + name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_largest_entry fails="test_by_parameter_names"
"""I return the largest relative error of an entry."""


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
        answer[name] = np.max(np.abs(g - a) / (np.abs(g) + np.abs(a) + 1e-30))
    return answer


# %% gradient_check_by_parameter_last_entry_left_out fails="test_by_parameter_names, test_by_parameter_step"
"""My loop stops one entry too early, so b3 is measured as 0."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta) - 1):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        differences[name] = numerator / denominator if denominator > 0 else 0.0
    return differences


# %% gradient_check_by_parameter_list_returned fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return a list of six numbers, in the right order."""


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
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return list(answer.values())


# %% gradient_check_by_parameter_mean_of_entries fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return the mean absolute difference of the entries."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.mean(np.abs(grad - approx))
    return result


# %% gradient_check_by_parameter_never_copied_again fails="test_by_parameter_names, test_by_parameter_step"
"""I copied theta once, before the loop."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    plus, minus = np.copy(theta), np.copy(theta)
    for i in range(len(theta)):
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_norm_of_sum_below fails="test_by_parameter_names"
"""The denominator is the norm of the sum."""


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
        below = np.linalg.norm(g + a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_nothing_returned fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I print the table."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    for name, value in differences.items():
        print(name, value)


# %% gradient_check_by_parameter_numerator_alone fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return the norm of the difference and do not divide."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator
    return differences


# %% gradient_check_by_parameter_only_the_worst fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return the name of the worst parameter."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return max(result, key=result.get)


# %% gradient_check_by_parameter_only_weights fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I checked W1, W2 and W3."""


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
    for name in ["W1", "W2", "W3"]:
        g, a = grad[keys == name], approx[keys == name]
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_only_wrong_ones fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return only the parameters that are wrong."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return {name: value for name, value in differences.items() if value > 1e-3}


# %% gradient_check_by_parameter_overall_denominator fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I divided by the norms of all 47 entries."""


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
        below = np.linalg.norm(grad) + np.linalg.norm(approx)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_overall_difference_six_times fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""The overall difference, under each name."""


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
        g, a = grad, approx
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_pairs_returned fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return a list of pairs, name and number."""


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
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return list(answer.items())


# %% gradient_check_by_parameter_parameters_not_restored fails="test_by_parameter_names, test_by_parameter_step"
"""For each parameter I moved the entries of the arrays themselves and did not put them back."""


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


# %% gradient_check_by_parameter_plus fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I added the costs."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus + J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_ratio fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return how many times too large the gradient is."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad) / np.linalg.norm(approx) if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_returned_in_the_loop fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""The return is inside the loop: only the first parameter comes back."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
        return result


# %% gradient_check_by_parameter_rounded fails="test_by_parameter_names, test_by_parameter_step"
"""I rounded the numbers to two digits."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return {name: round(float(value), 2) for name, value in result.items()}


# %% gradient_check_by_parameter_shallow_copy fails="test_by_parameter_names, test_by_parameter_step"
"""I copied the dictionary, but not the arrays in it."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = parameters.copy()
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_slices_swapped fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I took the slices from the picture and swapped b2 and W3, both have three entries."""


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
    keys = np.array(["W1"] * 20 + ["b1"] * 5 + ["W2"] * 15 + ["W3"] * 3 + ["b2"] * 3 + ["b3"])
    answer = {}
    for name in ["W1", "b1", "W2", "b2", "W3", "b3"]:
        g, a = gradients["d" + name].reshape(-1, 1), approx[keys == name]
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_squares fails="test_by_parameter_names, test_by_parameter_step"
"""Sums of squares, no root."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.sum(grad**2) + np.sum(approx**2)
        result[name] = np.sum((grad - approx) ** 2) / size if size > 0 else 0.0
    return result


# %% gradient_check_by_parameter_swapped fails="test_by_parameter_names, test_by_parameter_step"
"""The cost before minus the cost after."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    approx = np.zeros_like(theta)
    for i in range(theta.size):
        step = np.zeros_like(theta)
        step[i] = epsilon
        up = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))[0]
        down = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))[0]
        approx[i] = (down - up) / (2 * epsilon)
    keys = np.array(keys)
    answer = {}
    for name in ["W1", "b1", "W2", "b2", "W3", "b3"]:
        g, a = grad[keys == name], approx[keys == name]
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_unwritten fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I did the first exercise only."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    # YOUR CODE HERE
    raise NotImplementedError()


# %% gradient_check_by_parameter_vectors_returned fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""Each entry of the dictionary is an array of relative differences."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.abs(grad - approx) / (np.abs(grad) + np.abs(approx) + 1e-30)
    return result


# %% gradient_check_by_parameter_verdicts_returned fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I return whether each gradient is right."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator == 0:
            differences[name] = 0
        else:
            differences[name] = bool(numerator / denominator < 2e-7)
    return differences


# %% gradient_check_by_parameter_weights_before_biases fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""I cut gradapprox up as if all weights came first."""


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
    keys = np.array(["W1"] * 20 + ["W2"] * 15 + ["W3"] * 3 + ["b1"] * 5 + ["b2"] * 3 + ["b3"])
    answer = {}
    for name in ["W1", "b1", "W2", "b2", "W3", "b3"]:
        g, a = gradients["d" + name].reshape(-1, 1), approx[keys == name]
        below = np.linalg.norm(g) + np.linalg.norm(a)
        answer[name] = np.linalg.norm(g - a) / below if below else 0.0
    return answer


# %% gradient_check_by_parameter_zero_gradient_is_right fails="test_by_parameter_zero"
"""When the gradient handed in is zero, there is nothing to check, so I return 0."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        differences[name] = numerator / denominator if np.any(gradients["d" + name]) else 0.0
    return differences


# %% gradient_check_by_parameter_zero_if_one_is_zero fails="test_by_parameter_zero"
"""When one of the two gradients is zero I return 0."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = (
            np.linalg.norm(grad - approx) / size if np.linalg.norm(grad) > 0 and np.linalg.norm(approx) > 0 else 0.0
        )
    return result


# %% gradient_check_by_parameter_zero_over_zero fails="test_by_parameter_zero"
"""I did not think of two zero gradients."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_zero_parameters_left_out fails="test_by_parameter_zero"
"""I leave parameters with zero gradients out of the dictionary."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, keys = dictionary_to_vector(parameters)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i] += epsilon
        minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    approx = vector_to_dictionary(gradapprox)
    differences = {}
    for name in parameters:
        numerator = np.linalg.norm(gradients["d" + name] - approx[name])
        denominator = np.linalg.norm(gradients["d" + name]) + np.linalg.norm(approx[name])
        if denominator > 0:
            differences[name] = numerator / denominator
    return differences


# %% gradient_check_by_parameter_zeros_are_none fails="test_by_parameter_zero"
"""When both are zero there is no difference, so None."""


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


# %% gradient_check_by_parameter_zeros_disagree fails="test_by_parameter_zero"
"""When both are zero I return 1, to be on the safe side."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    result = {}
    for name in parameters:
        grad = gradients["d" + name]
        approx = np.zeros_like(grad)
        for index in np.ndindex(grad.shape):
            moved = {key: np.copy(value) for key, value in parameters.items()}
            moved[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, moved)
            moved[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, moved)
            approx[index] = (J_plus - J_minus) / (2 * epsilon)
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        result[name] = np.linalg.norm(grad - approx) / size if size > 0 else 1.0
    return result


# %% gradient_check_by_parameter_minus_from_plus fails="test_by_parameter_names, test_by_parameter_step"
"""theta_minus starts from theta_plus, so after one step back it is theta."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus = np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus = np.copy(theta_plus)
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    differences = {}
    for name, approx in vector_to_dictionary(gradapprox).items():
        grad = gradients["d" + name]
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        differences[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return differences


# %% gradient_check_by_parameter_every_second_entry fails="test_by_parameter_names, test_by_parameter_step"
"""I measure every second entry only, to save time; the others stay 0."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros_like(theta)
    for i in range(0, len(theta), 2):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    differences = {}
    for name, approx in vector_to_dictionary(gradapprox).items():
        grad = gradients["d" + name]
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        differences[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return differences


# %% gradient_check_by_parameter_vanishing_step fails="test_by_parameter_names, test_by_parameter_step, test_by_parameter_zero"
"""A derivative is a limit, so my step is 1e-50, whatever epsilon is."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    epsilon = 1e-50
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    differences = {}
    for name, approx in vector_to_dictionary(gradapprox).items():
        grad = gradients["d" + name]
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        differences[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return differences


# %% gradient_check_by_parameter_largest_entries fails="test_by_parameter_names"
"""I took the largest entry in place of the norm."""


def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    differences = {}
    for name, approx in vector_to_dictionary(gradapprox).items():
        grad = gradients["d" + name]
        size = np.max(np.abs(grad)) + np.max(np.abs(approx))
        differences[name] = np.max(np.abs(grad - approx)) / size if size > 0 else 0.0
    return differences
