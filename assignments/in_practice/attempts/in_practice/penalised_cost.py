# Ways to answer `penalised_cost`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% penalised_cost_array
"""The cost is an array of no dimension."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return np.array(forecast_cost(parameters, X, Y) + strength / 2 * squares)


# %% penalised_cost_counts_layers
"""Half of the entries of the dictionary are weights."""


def penalised_cost(parameters, X, Y, strength):
    layers = len(parameters) // 2
    penalty = 0
    for layer in range(1, layers + 1):
        penalty += np.sum(np.square(parameters["W" + str(layer)]))
    return forecast_cost(parameters, X, Y) + strength * penalty / 2


# %% penalised_cost_loop
"""A loop over the names."""


def penalised_cost(parameters, X, Y, strength):
    cost = forecast_cost(parameters, X, Y)
    for name in parameters:
        if name[0] == "W":
            cost = cost + 0.5 * strength * np.linalg.norm(parameters[name]) ** 2
    return cost


# %% penalised_cost_not_biases
"""Everything that is no bias."""


def penalised_cost(parameters, X, Y, strength):
    squares = 0
    for name, array in parameters.items():
        if name.startswith("b"):
            continue
        squares += (array * array).sum()
    return float(forecast_cost(parameters, X, Y) + squares * strength / 2)


# %% penalised_cost_vdot
"""Dot products of each weight with itself."""


def penalised_cost(parameters, X, Y, strength):
    weights = [parameters[name] for name in parameters if "W" in name]
    return forecast_cost(parameters, X, Y) + strength * sum(np.vdot(w, w) for w in weights) / 2


# %% penalised_cost_vector
"""All weights in one long vector."""


def penalised_cost(parameters, X, Y, strength):
    theta, keys = dictionary_to_vector(parameters)
    weights = theta.ravel()[[key.startswith("W") for key in keys]]
    return forecast_cost(parameters, X, Y) + strength / 2 * float(weights @ weights)


# %% penalised_cost_biases_only fails="test_penalised_cost"
"""I took the names the wrong way round and penalised the biases."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if not name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_biases_too fails="test_penalised_cost"
"""I penalised the biases, too in the cost."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for array in parameters.values())
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_divided_by_m fails="test_penalised_cost"
"""I divided the penalty by the number of examples."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / (2 * X.shape[1]) * squares


# %% penalised_cost_first_layer fails="test_penalised_cost"
"""I penalised W1 only in the cost."""


def penalised_cost(parameters, X, Y, strength):
    return forecast_cost(parameters, X, Y) + strength / 2 * np.sum(parameters["W1"] ** 2)


# %% penalised_cost_global_parameters fails="test_penalised_cost"
"""I squared the parameters in place."""


def penalised_cost(parameters, X, Y, strength):
    squares = 0.0
    for name, array in parameters.items():
        if name.startswith("W"):
            array *= array
            squares += np.sum(array)
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_l1 fails="test_penalised_cost"
"""I summed absolute values."""


def penalised_cost(parameters, X, Y, strength):
    sizes = sum(np.sum(np.abs(array)) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * sizes


# %% penalised_cost_last_layer_only fails="test_penalised_cost"
"""My loop overwrites the penalty of the layer before."""


def penalised_cost(parameters, X, Y, strength):
    for name, array in parameters.items():
        if name.startswith("W"):
            penalty = strength / 2 * np.sum(array**2)
    return forecast_cost(parameters, X, Y) + penalty


# %% penalised_cost_leaves_an_entry fails="test_penalised_cost"
"""I keep the penalty in the dictionary of the parameters, to look at it later."""


def penalised_cost(parameters, X, Y, strength):
    cost = forecast_cost(parameters, X, Y)
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    parameters["penalty"] = strength / 2 * squares
    return cost + parameters["penalty"]


# %% penalised_cost_matrix_square fails="test_penalised_cost"
"""I took the matrix product W times its transpose, and its sum."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array @ array.T) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_mean fails="test_penalised_cost"
"""I took the mean of the squares."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.mean(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_multiplied fails="test_penalised_cost"
"""I multiplied the cost by the penalty."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) * (1 + strength / 2 * squares)


# %% penalised_cost_no_half fails="test_penalised_cost"
"""I forgot the factor 1/2."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength * squares


# %% penalised_cost_no_penalty fails="test_penalised_cost"
"""I forgot the penalty in the cost."""


def penalised_cost(parameters, X, Y, strength):
    return forecast_cost(parameters, X, Y)


# %% penalised_cost_no_return fails="test_penalised_cost"
"""I forgot to return in the cost."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    cost = forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_norm fails="test_penalised_cost"
"""I forgot to square the norm."""


def penalised_cost(parameters, X, Y, strength):
    norms = sum(np.linalg.norm(array) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * norms


# %% penalised_cost_own_forecast fails="test_penalised_cost"
"""I wrote the forecast again and did not call the given function."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    hidden = np.tanh(parameters["W1"] @ X + parameters["b1"])
    error = np.mean((parameters["W2"] @ hidden + parameters["b2"] - Y) ** 2)
    return error + strength / 2 * squares


# %% penalised_cost_penalty_alone fails="test_penalised_cost"
"""I returned the penalty alone."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return strength / 2 * squares


# %% penalised_cost_sign fails="test_penalised_cost"
"""I subtracted the penalty."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) - strength / 2 * squares


# %% penalised_cost_square_of_sum fails="test_penalised_cost"
"""I squared the sum instead of summing the squares."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array) ** 2 for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_strength_fixed fails="test_penalised_cost"
"""I typed in the strength."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + 0.5 / 2 * squares


# %% penalised_cost_strength_squared fails="test_penalised_cost"
"""I squared the strength."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength**2 / 2 * squares


# %% penalised_cost_two_layers fails="test_penalised_cost"
"""I wrote down W1 and W2 and forgot that there may be more in the cost."""


def penalised_cost(parameters, X, Y, strength):
    squares = np.sum(parameters["W1"] ** 2) + np.sum(parameters.get("W2", np.zeros(1)) ** 2)
    return forecast_cost(parameters, X, Y) + strength / 2 * squares


# %% penalised_cost_two_values fails="test_penalised_cost"
"""I returned the penalty as well."""


def penalised_cost(parameters, X, Y, strength):
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    penalty = strength / 2 * squares
    return forecast_cost(parameters, X, Y) + penalty, penalty
