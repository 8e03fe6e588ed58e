# Ways to answer `gradient_check_n`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% gradient_check_n_as_in_the_originals
"""My check is the one that I had from the well-known exercise, imports and all."""

import numpy as np
from testCases import *
from public_tests import *
from gc_utils import sigmoid, relu, dictionary_to_vector, vector_to_dictionary, gradients_to_vector


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    # Set-up variables
    parameters_values, _ = dictionary_to_vector(parameters)

    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    # Compute gradapprox
    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i][0] = theta_plus[i][0] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i][0] = theta_minus[i][0] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    if print_msg:
        if difference > 2e-7:
            print(
                "\033[93m"
                + "There is a mistake in the backward propagation! difference = "
                + str(difference)
                + "\033[0m"
            )
        else:
            print(
                "\033[92m"
                + "Your backward propagation works perfectly fine! difference = "
                + str(difference)
                + "\033[0m"
            )

    return difference


# %% gradient_check_n_compared_at_each_turn
"""I compare inside the loop; the last comparison counts."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

        numerator = np.linalg.norm(grad - gradapprox)
        denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
        difference = numerator / denominator
    return difference


# %% gradient_check_n_differences_turned_round
"""gradapprox minus grad, and the norms in the other order."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(gradapprox - grad)
    denominator = np.linalg.norm(gradapprox) + np.linalg.norm(grad)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_moved_and_restored
"""I move the entries of theta in place and put each one back."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.empty_like(theta)
    for i in range(len(theta)):
        old = theta[i][0]
        theta[i] = old + epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta))
        theta[i] = old - epsilon
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta))
        theta[i] = old
        gradapprox[i] = (J_plus - J_minus) / 2.0 / epsilon
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    return difference


# %% gradient_check_n_parameters_restored
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


# %% gradient_check_n_printing_always
"""I print every slope, whether asked or not, and root and squares by hand."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=True):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    above = below_g = below_a = 0.0
    for i in range(theta.shape[0]):
        plus, minus = np.copy(theta), np.copy(theta)
        plus[i], minus[i] = plus[i] + epsilon, minus[i] - epsilon
        slope = forward_propagation_n(X, Y, vector_to_dictionary(plus))[0]
        slope -= forward_propagation_n(X, Y, vector_to_dictionary(minus))[0]
        slope /= 2 * epsilon
        print(i, keys[i], slope, grad[i, 0])
        above += (grad[i, 0] - slope) ** 2
        below_g += grad[i, 0] ** 2
        below_a += slope**2
    difference = above**0.5 / (below_g**0.5 + below_a**0.5)
    print("difference:", difference)
    return difference


# %% gradient_check_n_result_in_an_array
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


# %% gradient_check_n_rows_of_a_table
"""All 94 points in one table, then one forward pass for each row."""


def cost_of_vector(X, Y, vector):
    return forward_propagation_n(X, Y, vector_to_dictionary(vector.reshape(-1, 1)))[0]


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0].ravel()
    steps = epsilon * np.eye(theta.size)
    J_plus = np.array([cost_of_vector(X, Y, row) for row in theta + steps])
    J_minus = np.array([cost_of_vector(X, Y, row) for row in theta - steps])
    approx = (J_plus - J_minus) / (2 * epsilon)
    grad = gradients_to_vector(gradients).ravel()
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_step_actually_taken
"""I divide by the step that was really taken, in long double, and use other argument names."""


def gradient_check_n(params, grads, data, labels, eps=1e-7, verbose=False):
    theta, _ = dictionary_to_vector(params)
    approx = np.zeros(theta.shape, dtype=np.longdouble)
    for i in range(theta.size):
        hi, lo = np.copy(theta), np.copy(theta)
        hi[i] += eps
        lo[i] -= eps
        rise = np.longdouble(forward_propagation_n(data, labels, vector_to_dictionary(hi))[0])
        rise -= np.longdouble(forward_propagation_n(data, labels, vector_to_dictionary(lo))[0])
        approx[i] = rise / (hi[i] - lo[i])
    grad = gradients_to_vector(grads)
    size = np.sqrt(np.sum(grad**2)) + np.sqrt(np.sum(approx**2))
    return np.sqrt(np.sum((grad - approx) ** 2)) / size


# %% gradient_check_n_step_and_back
"""Plus epsilon, minus two epsilon, on a fresh copy each time."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_step_vector
"""A vector that is zero but for one entry is added and subtracted."""


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
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_with_relative_error
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


# %% gradient_check_n_without_print_msg
"""I never print anything, so my function has no print_msg."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_aliased fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""theta_plus and theta_minus are theta itself, without a copy."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = parameters_values
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = parameters_values
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_all_entries_move fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""Every entry takes the step at once, in every turn of the loop."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus = theta_plus + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus = theta_minus - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_backward_difference fails="test_gradient_check_n_step"
"""One step back is enough."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i]
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / epsilon

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_brackets_missing fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I divided by 2 and multiplied by epsilon; the brackets are missing."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / 2 * epsilon

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_column_by_column fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I walked through the matrices column by column."""


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


# %% gradient_check_n_column_minus_row fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""My list of slopes has shape (47,), the gradient (47, 1)."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_compared_with_itself fails="test_gradient_check_n_step, test_gradient_check_n_flags, test_gradient_check_n_accepts"
"""I compared gradapprox with gradapprox."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    grad = gradapprox
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_cost_not_unpacked fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""forward_propagation_n returns two things; I subtracted the pairs."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        plus = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))
        minus = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))
        gradapprox[i] = (plus - minus) / (2 * epsilon)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_data_of_the_first_case fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I used the X and Y from the cells above, under other names here."""


def gradient_check_n(parameters, gradients, X_train, Y_train, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_difference_of_norms fails="test_gradient_check_n_flags"
"""I took the difference of the two norms."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.abs(np.linalg.norm(grad) - np.linalg.norm(gradapprox))
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_divided_by_epsilon fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I divided by epsilon, the size of the step."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / epsilon

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_divided_by_one_norm fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I divided by the norm of grad only."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / np.linalg.norm(grad)


# %% gradient_check_n_divided_by_theta fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I divided by twice the parameter, as I read it somewhere."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * parameters_values[i])

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_epsilon_ignored fails="test_gradient_check_n_step"
"""I set epsilon to 1e-7 inside, that is what everybody uses."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    epsilon = 1e-7
    grad = gradients_to_vector(gradients)
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


# %% gradient_check_n_epsilon_too_long fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""The default step is 0.1 in my version, and I pass it on to nobody."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    epsilon = 0.1
    grad = gradients_to_vector(gradients)
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


# %% gradient_check_n_every_second_entry fails="test_gradient_check_n_flags"
"""I check every second entry only, to save time, and compare those."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(0, theta.size, 2):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    grad = grad[::2]
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_extra_entries_removed fails="test_gradient_check_n_accepts"
"""I delete the entries of gradients that I do not need."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    for name in list(gradients):
        if name[1] not in "Wb":
            del gradients[name]
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_forward_difference fails="test_gradient_check_n_step"
"""One step ahead is enough, and saves half of the forward passes."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        plus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))
        minus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta))
        gradapprox[i] = (plus - minus) / epsilon
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_gradients_computed_again fails="test_gradient_check_n_step, test_gradient_check_n_flags, test_gradient_check_n_accepts"
"""I call backward_propagation_n again instead of using the gradients handed in."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    gradients = backward_propagation_n(X, Y, forward_propagation_n(X, Y, parameters)[1])
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_gradients_laid_out_whole fails="test_gradient_check_n_accepts, test_gradient_check_n_flags"
"""I laid out the gradients with dictionary_to_vector, with dZ and dA among them."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_gradients_of_the_first_case fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I take the gradients from backward_propagation_n at the top of the notebook, not those handed in."""


def gradient_check_n(parameters, grads, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
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


# %% gradient_check_n_largest_entry fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I return the largest difference of two entries."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return np.max(np.abs(grad - approx))


# %% gradient_check_n_last_entry_left_out fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""My loop stops one entry too early."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta) - 1):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        plus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))
        minus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))
        gradapprox[i] = (plus - minus) / (2 * epsilon)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_manhattan_norm fails="test_gradient_check_n_flags"
"""I used the sum of absolute values as the norm."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox, 1)
    denominator = np.linalg.norm(grad, 1) + np.linalg.norm(gradapprox, 1)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_never_copied_again fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I copied theta twice before the loop and not inside."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros((len(theta), 1))
    thetaplus = np.copy(theta)
    thetaminus = np.copy(theta)
    for i in range(len(theta)):
        thetaplus[i] += epsilon
        thetaminus[i] -= epsilon
        Jp, _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaplus))
        Jm, _ = forward_propagation_n(X, Y, vector_to_dictionary(thetaminus))
        gradapprox[i] = (Jp - Jm) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_n_no_norm fails="test_gradient_check_n_step, test_gradient_check_n_flags"
"""I left the norms out and summed up: plus and minus cancel."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return abs(np.sum(grad - approx)) / (np.linalg.norm(grad) + np.linalg.norm(approx))


# %% gradient_check_n_norm_of_sum_below fails="test_gradient_check_n_flags"
"""The denominator is the norm of the sum of the two."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta = dictionary_to_vector(parameters)[0]
    grad = gradients_to_vector(gradients)
    approx = []
    for i in range(theta.size):
        moved = theta.copy()
        moved[i, 0] += epsilon
        J_plus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        moved[i, 0] -= 2 * epsilon
        J_minus = forward_propagation_n(X, Y, vector_to_dictionary(moved))[0]
        approx.append((J_plus - J_minus) / (2 * epsilon))
    approx = np.array(approx).reshape(grad.shape)
    return np.linalg.norm(grad - approx) / np.linalg.norm(grad + approx)


# %% gradient_check_n_not_restored fails="test_gradient_check_n_step"
"""Plus epsilon, minus two epsilon; I did not put the entry back."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(theta.shape[0]):
        theta[i] += epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta))
        theta[i] -= 2 * epsilon
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_n_nothing_returned fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I print the difference."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    print("difference =", difference)


# %% gradient_check_n_numbers_of_the_first_case fails="test_gradient_check_n_step, test_gradient_check_n_flags, test_gradient_check_n_accepts"
"""I return the number that should come out."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    difference = 1.1890913024229996e-07
    return difference


# %% gradient_check_n_numerator_alone fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I return the norm of the difference without dividing it."""


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


# %% gradient_check_n_only_weights_move fails="test_gradient_check_n_step, test_gradient_check_n_flags"
"""I checked the first 20 entries; the others are taken from grad."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.copy(grad)

    for i in range(20):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_order_of_the_dictionary fails="test_gradient_check_n_accepts"
"""I put the gradients together in the order in which they come."""


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


# %% gradient_check_n_parameters_not_restored fails="test_gradient_check_n_accepts, test_gradient_check_n_step"
"""I moved the entries of the parameters themselves and did not put them back."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    grad = gradients_to_vector(gradients)
    gradapprox = []
    for name in ("W1", "b1", "W2", "b2", "W3", "b3"):
        for index in np.ndindex(parameters[name].shape):
            parameters[name][index] += epsilon
            J_plus, _ = forward_propagation_n(X, Y, parameters)
            parameters[name][index] -= 2 * epsilon
            J_minus, _ = forward_propagation_n(X, Y, parameters)
            gradapprox.append((J_plus - J_minus) / (2 * epsilon))
    gradapprox = np.array(gradapprox).reshape(-1, 1)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_n_parameters_of_the_first_case fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I called the argument params and then used parameters from above."""


def gradient_check_n(params, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_plus fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I added the two costs."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] + J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_product_below fails="test_gradient_check_n_step, test_gradient_check_n_flags"
"""I multiplied the norms in the denominator."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) * np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_relative_step fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""The step is a share of each entry."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] * (1 + epsilon)
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] * (1 - epsilon)
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_result_written_into_gradients fails="test_gradient_check_n_accepts"
"""I store gradapprox in the gradients, to look at it later."""


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
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    gradients["approx"] = gradapprox
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_returned_in_the_loop fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""The comparison slipped into the loop, and the return with it."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

        numerator = np.linalg.norm(grad - gradapprox)
        denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
        difference = numerator / denominator
        return difference


# %% gradient_check_n_rounded fails="test_gradient_check_n_step, test_gradient_check_n_flags"
"""I rounded the result to two digits."""


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
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return round(float(difference), 2)


# %% gradient_check_n_single_precision fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I made theta float32 before the loop."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    parameters_values = parameters_values.astype("float32")
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_squares fails="test_gradient_check_n_step, test_gradient_check_n_flags"
"""I forgot the roots: sums of squares everywhere."""


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
    difference = np.sum((grad - gradapprox) ** 2) / (np.sum(grad**2) + np.sum(gradapprox**2))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_sum_above_and_below fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I wrote the sum of the norms above the line, too."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_sums_instead_of_norms fails="test_gradient_check_n_flags"
"""I summed the entries and compared the sums."""


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
    difference = abs(np.sum(grad) - np.sum(gradapprox)) / (abs(np.sum(grad)) + abs(np.sum(gradapprox)))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_swapped fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""Minus first, then plus."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, keys = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros(theta.shape)
    for i in range(len(theta)):
        step = np.zeros(theta.shape)
        step[i] = epsilon
        plus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta + step))
        minus, cache = forward_propagation_n(X, Y, vector_to_dictionary(theta - step))
        gradapprox[i] = (minus - plus) / (2 * epsilon)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference


# %% gradient_check_n_tuple_returned fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I return gradapprox as well, it may be useful."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference, gradapprox


# %% gradient_check_n_unwritten fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I have not started yet."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    # YOUR CODE HERE
    raise NotImplementedError()


# %% gradient_check_n_vector_returned fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I divided entry by entry, without norms."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox) + 1e-300)
    return difference


# %% gradient_check_n_verdict_returned fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I return whether the gradients are right."""


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
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("wrong" if difference > 2e-7 else "right", difference)
    return difference < 2e-7


# %% gradient_check_n_weights_before_biases fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I put the gradients together myself: weights first, then biases."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = np.concatenate([gradients[k].reshape(-1, 1) for k in ("dW1", "dW2", "dW3", "db1", "db2", "db3")])
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1))

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_whole_numbers fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""gradapprox is an array of integers in my version."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    parameters_values, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    num_parameters = parameters_values.shape[0]
    J_plus = np.zeros((num_parameters, 1))
    J_minus = np.zeros((num_parameters, 1))
    gradapprox = np.zeros((num_parameters, 1), dtype=int)

    for i in range(num_parameters):
        theta_plus = np.copy(parameters_values)
        theta_plus[i] = theta_plus[i] + epsilon
        J_plus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))

        theta_minus = np.copy(parameters_values)
        theta_minus[i] = theta_minus[i] - epsilon
        J_minus[i], _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))

        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_n_minus_from_plus fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I copied theta_plus and took epsilon away from the copy, which is theta itself."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus = np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus = np.copy(theta_plus)
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_n_both_costs_at_theta_plus fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""I copied the line with J_plus and forgot to change theta_plus in it."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_n_vanishing_step fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""The step should go to zero, so I took 1e-50."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    epsilon = 1e-50
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_n_capped fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""My number was always too large, so I return at most 1e-7."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    return min(difference, 1e-7)


# %% gradient_check_n_first_entry_left_out fails="test_gradient_check_n_accepts, test_gradient_check_n_step, test_gradient_check_n_flags"
"""My range starts at 1, so the first entry stays 0."""


def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(1, len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
