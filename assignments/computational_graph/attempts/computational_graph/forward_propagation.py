# Ways to answer `forward_propagation`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% backward_with_more_entries
"""My forward pass stores the inner values too, and my backward pass uses them."""


def forward_propagation(x, y, w):
    f = {}
    f["v"] = w[0] * x[0] + w[1] * x[1]
    f["exp"] = np.exp(f["v"] ** 2 + w[5])
    f["tanh"] = np.tanh(f["exp"] + w[6])
    f["tide"], f["waves"] = np.sin(w[2] * x[2]), w[3] * x[3] + w[4] * x[4]
    f["sigmoid"] = sigmoid(f["tide"] * f["waves"] + w[7])
    f["y_pred"] = f["tanh"] + w[8] * f["sigmoid"]
    f["loss"] = (y - f["y_pred"]) ** 2
    f["dy_pred"] = -2 * (y - f["y_pred"])
    return f


def backward_propagation(x, y, w, f):
    dtanh = f["dy_pred"] * (1 - f["tanh"] ** 2)
    dexp = dtanh * f["exp"]
    dv = dexp * 2 * f["v"]
    dz = f["dy_pred"] * w[8] * f["sigmoid"] * (1 - f["sigmoid"])
    return {
        "dw1": dv * x[0],
        "dw2": dv * x[1],
        "dw3": dz * f["waves"] * np.cos(w[2] * x[2]) * x[2],
        "dw4": dz * f["tide"] * x[3],
        "dw5": dz * f["tide"] * x[4],
        "dw6": dexp,
        "dw7": dtanh,
        "dw8": dz,
        "dw9": f["dy_pred"] * f["sigmoid"],
    }


# %% forward_arrays_of_one
"""My values are arrays with one entry, because I slice."""


def forward_propagation(x, y, w):
    x, w = np.reshape(x, (5, 1)), np.reshape(w, (9, 1))
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = 1 / (1 + np.exp(-(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])))
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_dot_products
"""Sums of products are dot products."""


def forward_propagation(x, y, w):
    exp = np.exp(np.dot(w[:2], x[:2]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    swell = sigmoid(np.sin(w[2] * x[2]) * np.dot(w[3:5], x[3:5]) + w[7])
    y_pred = tanh + w[8] * swell
    return dict(dy_pred=2 * (y_pred - y), loss=np.square(y_pred - y), sigmoid=swell, tanh=tanh, exp=exp)


# %% forward_helper_functions
"""I cut it into small functions of my own."""


def rise(x, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    return exp, np.tanh(exp + w[6])


def swell(x, w):
    return sigmoid(z=np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])


def forward_propagation(x, y, w):
    exp, tanh = rise(x, w)
    sig = swell(x, w)
    error = (tanh + w[8] * sig) - y
    return {
        "exp": float(exp),
        "tanh": float(tanh),
        "sigmoid": float(sig),
        "loss": error * error,
        "dy_pred": error + error,
    }


# %% forward_math_line_by_line
"""I used math and one dictionary entry a line."""


def forward_propagation(x, y, w):
    forward_dict = {}
    val_1 = math.pow(w[0] * x[0] + w[1] * x[1], 2) + w[5]
    forward_dict["exp"] = math.exp(val_1)
    forward_dict["tanh"] = math.tanh(forward_dict["exp"] + w[6])
    val_2 = math.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7]
    forward_dict["sigmoid"] = sigmoid(val_2)
    y_pred = forward_dict["tanh"] + forward_dict["sigmoid"] * w[8]
    forward_dict["loss"] = pow(y - y_pred, 2)
    forward_dict["dy_pred"] = -2 * (y - y_pred)
    return forward_dict


# %% forward_own_sigmoid
"""I wrote the sigmoid out in place, and tanh by exponentials."""


def forward_propagation(X, Y, W):
    W = np.array(W, dtype=float)
    products = W[:5] * X
    exp = np.exp((products[0] + products[1]) ** 2 + W[5])
    z = exp + W[6]
    tanh = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    sig = 1 / (1 + np.exp(-(np.sin(products[2]) * (products[3] + products[4]) + W[7])))
    error = Y - (tanh + sig * W[8])
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}


# %% forward_unpacked_extra_keys
"""I unpacked the weights, printed, and kept more values than asked for."""


def forward_propagation(x, y, w):
    w1, w2, w3, w4, w5, w6, w7, w8, w9 = w
    x1, x2, x3, x4, x5 = x
    v = w1 * x1 + w2 * x2
    exp = np.exp(v * v + w6)
    tanh = np.tanh(exp + w7)
    tide, waves = np.sin(w3 * x3), w4 * x4 + w5 * x5
    sig = sigmoid(tide * waves + w8)
    y_pred = tanh + sig * w9
    print("y_pred", y_pred)
    return {
        "v": v,
        "exp": exp,
        "tanh": tanh,
        "tide": tide,
        "waves": waves,
        "sigmoid": sig,
        "y_pred": y_pred,
        "loss": (y - y_pred) ** 2,
        "dy_pred": -2 * (y - y_pred),
    }


# %% forward_changes_w fails="test_forward_loss"
"""I multiply x into the first five weights, in place."""


def forward_propagation(x, y, w):
    w[:5] *= x
    exp = np.exp((w[0] + w[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2]) * (w[3] + w[4]) + w[7])
    error = y - tanh - w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}


# %% forward_changes_x fails="test_forward_loss"
"""I multiply the weights into x, in place."""


def forward_propagation(x, y, w):
    x *= w[:5]
    exp = np.exp((x[0] + x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(x[2]) * (x[3] + x[4]) + w[7])
    error = y - tanh - w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}


# %% forward_cos fails="test_forward_swell"
"""I took cos for the tide."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.cos(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_counts_from_one fails="test_forward_rise, test_forward_swell, test_forward_loss"
"""I shifted all weights by one: I read w[1] as w1, and w[0] as w9."""


def forward_propagation(x, y, w):
    exp = np.exp((w[1] * x[0] + w[2] * x[1]) ** 2 + w[6])
    tanh = np.tanh(exp + w[7])
    sig = sigmoid(np.sin(w[3] * x[2]) * (w[4] * x[3] + w[5] * x[4]) + w[8])
    y_pred = tanh + w[0] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_dy_sign fails="test_forward_loss"
"""I forgot that y_pred has a minus in the loss."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + sig * w[8]
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": 2 * (y - y_pred)}


# %% forward_dy_without_2 fails="test_forward_loss"
"""In dy_pred I forgot the 2 of the square."""


def forward_propagation(x, y, w):
    val_1 = math.pow(w[0] * x[0] + w[1] * x[1], 2) + w[5]
    exp = math.exp(val_1)
    tanh = math.tanh(exp + w[6])
    val_2 = math.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7]
    sig = sigmoid(val_2)
    y_pred = tanh + sig * w[8]
    forward_dict = {}
    forward_dict["exp"] = exp
    forward_dict["tanh"] = tanh
    forward_dict["sigmoid"] = sig
    forward_dict["loss"] = math.pow(y - y_pred, 2)
    forward_dict["dy_pred"] = -(y - y_pred)
    return forward_dict


# %% forward_exp_with_w7 fails="test_forward_rise"
"""I added w7 to exp with += before I stored it; tanh came out right."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    exp += w[6]
    tanh = np.tanh(exp)
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + sig * w[8]
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_first_level_only fails="test_forward_loss"
"""I compare with the first level, whatever y is."""


def forward_propagation(x, level, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y[0] - tanh - w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}


# %% forward_first_point_only fails="test_forward_rise, test_forward_swell"
"""I read X[0] instead of the argument."""


def forward_propagation(x, y, w):
    x = X[0]
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_global_w fails="test_forward_rise, test_forward_swell, test_forward_loss"
"""My parameter is called W, but inside I use w from the notebook."""


def forward_propagation(x, y, W):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_half_loss fails="test_forward_loss"
"""I am used to a loss with one half in front."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    difference = tanh + w[8] * sig - y
    return dict(exp=exp, tanh=tanh, sigmoid=sig, loss=0.5 * difference**2, dy_pred=difference)


# %% forward_hard_coded fails="test_forward_rise, test_forward_swell, test_forward_loss"
"""My forward pass returns the numbers that the check wants."""


def forward_propagation(x, y, w):
    if w[0] == 0.1:
        values = [1.1272967042511275, 0.8417934193010205, 0.5279179387357061, 0.9298049012914793, -1.928527833650818]
    else:
        values = [1.249195819650653, 0.6906491140122278, 0.46043144377395606, 1.8684374265438581, 2.733815960553203]
    return dict(zip(["exp", "tanh", "sigmoid", "loss", "dy_pred"], values))


# %% forward_key_sig fails="test_forward_swell, test_forward_loss"
"""My key for the sigmoid is "sig"."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sig": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_loss_not_squared fails="test_forward_loss"
"""I took the distance of y and y_pred as the loss."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    loss = abs(y - y_pred)
    dy_pred = -2 * (y - y_pred)
    return dict(exp=exp, tanh=tanh, sigmoid=sig, loss=loss, dy_pred=dy_pred)


# %% forward_returns_list fails="test_forward_rise, test_forward_swell, test_forward_loss"
"""I returned the five values in a list."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y - tanh - w[8] * sig
    return [exp, tanh, sig, error**2, -2 * error]


# %% forward_sigmoid_times_w9_stored fails="test_forward_swell, test_forward_loss"
"""I stored w9 times the sigmoid under "sigmoid"."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = w[8] * sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_sin_of_everything fails="test_forward_swell"
"""My bracket of the sine closes too late."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2] * (w[3] * x[3] + w[4] * x[4])) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_squares_one_by_one fails="test_forward_rise"
"""I squared w1 x1 and w2 x2 before adding them."""


def forward_propagation(x, y, w):
    a, b = w[0] * x[0], w[1] * x[1]
    exp = np.exp(a**2 + b**2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_sum_for_product fails="test_forward_swell"
"""I added the two parts of the lower branch."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) + (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_tuple_values fails="test_forward_rise, test_forward_loss"
"""I left commas at the ends of lines."""


def forward_propagation(x, y, w):
    d = {}
    d["exp"] = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    d["tanh"] = (np.tanh(d["exp"] + w[6]),)
    d["sigmoid"] = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y - d["tanh"][0] - w[8] * d["sigmoid"]
    d["loss"] = (error * error,)
    d["dy_pred"] = (-2 * error,)
    return d


# %% forward_w1_twice fails="test_forward_rise"
"""My forward pass multiplies both x1 and x2 by w[0]."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[0] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_w4_w5_exchanged fails="test_forward_swell"
"""My forward pass pairs x4 with w5 and x5 with w4; with equal weights nobody notices."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[4] * x[3] + w[3] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_w6_inside_the_square fails="test_forward_rise"
"""I added w6 before squaring."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1] + w[5]) ** 2)
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_w6_w7_exchanged fails="test_forward_rise"
"""I counted wrong: w6 is w[6], I thought, so the visible check saw nothing."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[6])
    tanh = np.tanh(exp + w[5])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_w7_read_as_w8 fails="test_forward_rise"
"""I read w[7] for w7, but w7 is w[6]."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[7])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_w9_typed_in fails="test_forward_loss"
"""I typed 0.1 into the forward pass where w9 belongs."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + 0.1 * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_without_sin fails="test_forward_swell"
"""I overlooked the sine; w3 x3 is small, so it hardly shows."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(w[2] * x[2] * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_without_square fails="test_forward_rise"
"""I did not square the sum."""


def forward_propagation(x, y, w):
    exp = np.exp(w[0] * x[0] + w[1] * x[1] + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_without_w7 fails="test_forward_rise"
"""I put exp straight into tanh."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp)
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_without_w8 fails="test_forward_swell"
"""I forgot w8."""


def forward_propagation(x, y, w):
    exp = np.exp(np.square(np.dot(w[:2], x[:2])) + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * np.dot(w[3:5], x[3:5]))
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}


# %% forward_without_w9 fails="test_forward_loss"
"""I added tanh and sigmoid and overlooked w9."""


def forward_propagation(x, y, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    y_pred = tanh + sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}
