# Ways to answer `penalised_gradients`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% penalised_gradients_add
"""numpy adds."""


def penalised_gradients(parameters, X, Y, strength):
    slopes = {name: np.array(slope) for name, slope in forecast_gradients(parameters, X, Y).items()}
    for name in slopes:
        if not name.startswith("b"):
            np.add(slopes[name], np.multiply(strength, parameters[name]), out=slopes[name])
    return slopes


# %% penalised_gradients_comprehension
"""One comprehension."""


def penalised_gradients(parameters, X, Y, strength):
    slopes = forecast_gradients(parameters, X, Y)
    return {
        name: slopes[name] + (strength * array if name.startswith("W") else 0) for name, array in parameters.items()
    }


# %% penalised_gradients_counts_layers
"""Layer by layer."""


def penalised_gradients(parameters, X, Y, strength):
    slopes = dict(forecast_gradients(parameters, X, Y))
    for layer in range(1, len(parameters) // 2 + 1):
        slopes[f"W{layer}"] = slopes[f"W{layer}"] + strength * parameters[f"W{layer}"]
    return slopes


# %% penalised_gradients_extra_entries
"""The penalty's gradients come along under names of their own."""


def penalised_gradients(parameters, X, Y, strength):
    slopes = dict(forecast_gradients(parameters, X, Y))
    penalty = {name: strength * parameters[name] for name in parameters if "W" in name}
    for name in penalty:
        slopes[name] = slopes[name] + penalty[name]
        slopes["penalty of " + name] = penalty[name]
    return slopes


# %% penalised_gradients_in_place
"""The dictionary that came back is changed."""


def penalised_gradients(parameters, X, Y, strength):
    slopes = forecast_gradients(parameters, X, Y)
    for name, array in parameters.items():
        if name[0] == "W":
            slopes[name] += strength * array
    return slopes


# %% penalised_gradients_vector_mask
"""All in one vector, with a mask for the weights."""


def penalised_gradients(parameters, X, Y, strength):
    theta, keys = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(forecast_gradients(parameters, X, Y))
    weights = np.array([[key.startswith("W")] for key in keys])
    return vector_to_dictionary(grad + strength * theta * weights, parameters)


# %% penalised_gradients_biases_too fails="test_penalised_gradients"
"""I penalised the biases, too in the gradients."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if True:
            gradients[name] = gradients[name] + strength * parameters[name]
    return gradients


# %% penalised_gradients_changes_parameters fails="test_penalised_gradients"
"""I multiplied the parameters by the strength in place."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = forecast_gradients(parameters, X, Y)
    for name in parameters:
        if name.startswith("W"):
            parameters[name] *= strength
            gradients[name] = gradients[name] + parameters[name]
    return gradients


# %% penalised_gradients_d_names fails="test_penalised_gradients"
"""I called the gradients dW1, db1 and so on."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = forecast_gradients(parameters, X, Y)
    return {"d" + name: gradients[name] + strength * parameters[name] * name.startswith("W") for name in parameters}


# %% penalised_gradients_divided_by_m fails="test_penalised_gradients"
"""I divided by the number of examples."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength / X.shape[1] * parameters[name]
    return gradients


# %% penalised_gradients_doubled fails="test_penalised_gradients"
"""I forgot that the half cancels the 2."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + 2 * strength * parameters[name]
    return gradients


# %% penalised_gradients_early_return fails="test_penalised_gradients"
"""My return stands inside the loop."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name]
        return gradients


# %% penalised_gradients_first_layer fails="test_penalised_gradients"
"""I penalised W1 only in the gradients."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name == "W1":
            gradients[name] = gradients[name] + strength * parameters[name]
    return gradients


# %% penalised_gradients_halved fails="test_penalised_gradients"
"""I kept the half."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength / 2 * parameters[name]
    return gradients


# %% penalised_gradients_leaves_an_entry fails="test_penalised_gradients"
"""I stored the strength among the parameters, to have it at hand."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    parameters["strength"] = strength
    for name in gradients:
        if name.startswith("W"):
            gradients[name] = gradients[name] + parameters["strength"] * parameters[name]
    return gradients


# %% penalised_gradients_missing fails="test_penalised_gradients"
"""I forgot the penalty in the gradients."""


def penalised_gradients(parameters, X, Y, strength):
    return forecast_gradients(parameters, X, Y)


# %% penalised_gradients_no_return fails="test_penalised_gradients"
"""I forgot to return in the gradients."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name]


# %% penalised_gradients_norm fails="test_penalised_gradients"
"""I added the norm of the weights."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * np.linalg.norm(parameters[name])
    return gradients


# %% penalised_gradients_penalty_alone fails="test_penalised_gradients"
"""I returned the penalty's gradient alone."""


def penalised_gradients(parameters, X, Y, strength):
    return {name: strength * parameters[name] * name.startswith("W") for name in parameters}


# %% penalised_gradients_sign fails="test_penalised_gradients"
"""I subtracted the penalty's gradient."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] - strength * parameters[name]
    return gradients


# %% penalised_gradients_sign_of_w fails="test_penalised_gradients"
"""I took the sign of W, as for absolute values."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * np.sign(parameters[name])
    return gradients


# %% penalised_gradients_squares fails="test_penalised_gradients"
"""I added the squares of the weights."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name] ** 2
    return gradients


# %% penalised_gradients_steps fails="test_penalised_gradients"
"""I also took a training step."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = forecast_gradients(parameters, X, Y)
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name]
        parameters[name] -= 0.1 * gradients[name]
    return gradients


# %% penalised_gradients_strength_added fails="test_penalised_gradients"
"""I added the strength and forgot the weights."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength
    return gradients


# %% penalised_gradients_strength_forgotten fails="test_penalised_gradients"
"""I added the weights without the strength."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + parameters[name]
    return gradients


# %% penalised_gradients_sum fails="test_penalised_gradients"
"""I added the sum of the weights."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * np.sum(parameters[name])
    return gradients


# %% penalised_gradients_times fails="test_penalised_gradients"
"""I added the gradient once more instead of the weights."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * gradients[name]
    return gradients


# %% penalised_gradients_transposed fails="test_penalised_gradients"
"""I transposed the weights."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name].T.reshape(parameters[name].shape)
    return gradients


# %% penalised_gradients_two_layers fails="test_penalised_gradients"
"""I wrote down W1 and W2 and forgot that there may be more in the gradients."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name in ("W1", "W2"):
            gradients[name] = gradients[name] + strength * parameters[name]
    return gradients


# %% penalised_gradients_vector fails="test_penalised_gradients"
"""I returned one long vector."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name]
    return dictionary_to_vector(gradients)[0]


# %% penalised_gradients_weights_only fails="test_penalised_gradients"
"""I returned gradients of the weights only."""


def penalised_gradients(parameters, X, Y, strength):
    gradients = forecast_gradients(parameters, X, Y)
    return {name: gradients[name] + strength * parameters[name] for name in parameters if name.startswith("W")}
