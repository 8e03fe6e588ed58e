# Ways to answer `backward_propagation`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% backward_calls_forward
"""I call forward_propagation myself instead of using the dictionary."""


def backward_propagation(x, y, w, forward_dict=None):
    cache = forward_propagation(x=x, y=y, w=w)
    dy, t, e, s = cache["dy_pred"], cache["tanh"], cache["exp"], cache["sigmoid"]
    a = dy * (1 - t) * (1 + t)
    v = 2 * a * e * (w[0] * x[0] + w[1] * x[1])
    b = dy * w[8] * s * (1 - s)
    waves = w[3] * x[3] + w[4] * x[4]
    return {
        "dw9": dy * s,
        "dw8": b,
        "dw7": a,
        "dw6": a * e,
        "dw5": b * np.sin(w[2] * x[2]) * x[4],
        "dw4": b * np.sin(w[2] * x[2]) * x[3],
        "dw3": b * waves * np.cos(w[2] * x[2]) * x[2],
        "dw2": v * x[1],
        "dw1": v * x[0],
    }


# %% backward_everything_again
"""I compute all values again from x, y and w and ignore the dictionary."""


def backward_propagation(x, y, w, forward_dict):
    v = w[0] * x[0] + w[1] * x[1]
    e = np.exp(v**2 + w[5])
    t = np.tanh(e + w[6])
    tide, waves = np.sin(w[2] * x[2]), w[3] * x[3] + w[4] * x[4]
    s = sigmoid(tide * waves + w[7])
    dy = 2 * (t + w[8] * s - y)
    rise = dy / np.cosh(e + w[6]) ** 2
    swell = dy * w[8] * s * (1 - s)
    names = ["dw1", "dw2", "dw3", "dw4", "dw5", "dw6", "dw7", "dw8", "dw9"]
    values = [
        rise * e * 2 * v * x[0],
        rise * e * 2 * v * x[1],
        swell * waves * np.cos(w[2] * x[2]) * x[2],
        swell * tide * x[3],
        swell * tide * x[4],
        rise * e,
        rise,
        swell,
        dy * s,
    ]
    return dict(zip(names, values))


# %% backward_from_the_end
"""I go from L to the left and also keep the derivatives of the nodes, in reverse order."""


def backward_propagation(x, y, w, forward_dict):
    d = dict(forward_dict)
    d["dw9"] = d["dy_pred"] * d["sigmoid"]
    d["dsigmoid"] = d["dy_pred"] * w[8]
    d["dw8"] = d["dsigmoid"] * d["sigmoid"] * (1 - d["sigmoid"])
    d["dw7"] = d["dy_pred"] * (1 - np.square(d["tanh"]))
    d["dw6"] = d["dw7"] * d["exp"]
    d["dw5"] = d["dw8"] * np.sin(w[2] * x[2]) * x[4]
    d["dw4"] = d["dw8"] * np.sin(w[2] * x[2]) * x[3]
    d["dw3"] = d["dw8"] * np.dot(w[3:5], x[3:5]) * np.cos(w[2] * x[2]) * x[2]
    d["dw2"] = d["dw6"] * 2 * np.dot(w[:2], x[:2]) * x[1]
    d["dw1"] = d["dw6"] * 2 * np.dot(w[:2], x[:2]) * x[0]
    return d


# %% backward_jacobian
"""I multiplied small matrices of slopes; the values are arrays with one entry."""


def backward_propagation(x, y, w, forward_dict):
    e, t, s = forward_dict["exp"], forward_dict["tanh"], forward_dict["sigmoid"]
    v = w[0] * x[0] + w[1] * x[1]
    upper = np.array([[2 * v * x[0] * e, 2 * v * x[1] * e, e, 1.0]]) * (1 - t**2)
    waves = w[3] * x[3] + w[4] * x[4]
    sin, cos = np.sin(w[2] * x[2]), np.cos(w[2] * x[2])
    lower = np.array([[cos * x[2] * waves, sin * x[3], sin * x[4], 1.0, 1 / (w[8] * (1 - s))]]) * w[8] * s * (1 - s)
    row = forward_dict["dy_pred"] * np.hstack([upper, lower])
    order = [1, 2, 6, 7, 3, 4, 5, 8, 9]
    return {"dw" + str(number): row[:, i] for i, number in enumerate(order)}


# %% backward_line_by_line
"""I wrote every path out in full, with math."""


def backward_propagation(x, y, w, forward_dict):
    dw1 = (
        forward_dict["dy_pred"]
        * (1 - math.pow(forward_dict["tanh"], 2))
        * forward_dict["exp"]
        * 2
        * (w[0] * x[0] + w[1] * x[1])
        * x[0]
    )
    dw2 = (
        forward_dict["dy_pred"]
        * (1 - math.pow(forward_dict["tanh"], 2))
        * forward_dict["exp"]
        * 2
        * (w[0] * x[0] + w[1] * x[1])
        * x[1]
    )
    dw3 = (
        forward_dict["dy_pred"]
        * forward_dict["sigmoid"]
        * (1 - forward_dict["sigmoid"])
        * w[8]
        * (w[3] * x[3] + w[4] * x[4])
        * math.cos(x[2] * w[2])
        * x[2]
    )
    dw4 = (
        forward_dict["dy_pred"]
        * forward_dict["sigmoid"]
        * (1 - forward_dict["sigmoid"])
        * w[8]
        * math.sin(x[2] * w[2])
        * x[3]
    )
    dw5 = (
        forward_dict["dy_pred"]
        * forward_dict["sigmoid"]
        * (1 - forward_dict["sigmoid"])
        * w[8]
        * math.sin(x[2] * w[2])
        * x[4]
    )
    dw6 = forward_dict["dy_pred"] * (1 - math.pow(forward_dict["tanh"], 2)) * forward_dict["exp"]
    dw7 = forward_dict["dy_pred"] * (1 - math.pow(forward_dict["tanh"], 2))
    dw8 = forward_dict["dy_pred"] * forward_dict["sigmoid"] * (1 - forward_dict["sigmoid"]) * w[8]
    dw9 = forward_dict["dy_pred"] * forward_dict["sigmoid"]
    backward_dict = {}
    backward_dict["dw1"] = dw1
    backward_dict["dw2"] = dw2
    backward_dict["dw3"] = dw3
    backward_dict["dw4"] = dw4
    backward_dict["dw5"] = dw5
    backward_dict["dw6"] = dw6
    backward_dict["dw7"] = dw7
    backward_dict["dw8"] = dw8
    backward_dict["dw9"] = dw9
    return backward_dict


# %% backward_changes_x fails="test_backward_rise"
"""I multiplied x1 and x2 by the slope of the square, in x itself."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    x[:2] *= 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dt * e * x[0]
    dw2 = dt * e * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dead_gradients fails="test_backward_swell"
"""I left dw3, dw4 and dw5 at zero."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = 0
    dw4 = 0
    dw5 = 0
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw1_dw2_swapped fails="test_backward_rise"
"""I exchanged x1 and x2."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[1]
    dw2 = dv * x[0]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw1_with_w1 fails="test_backward_rise"
"""I multiplied dw1 by w1, where the derivative has x1."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * w[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw2_with_x1 fails="test_backward_rise"
"""I copied dw1 and forgot to change x1 to x2."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[0]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw3_minus_cos fails="test_backward_swell"
"""I thought the derivative of sin is minus cos."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * -np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw3_sin fails="test_backward_swell"
"""I left the sine in dw3."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.sin(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw3_without_waves fails="test_backward_swell"
"""I forgot that the sine is multiplied by the waves."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw3_without_x3 fails="test_backward_swell"
"""I forgot the x3 inside the sine."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2])
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw4_cos fails="test_backward_swell"
"""I copied the cosine from dw3 into dw4."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.cos(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw4_without_x4 fails="test_backward_swell"
"""I forgot x4 in dw4."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2])
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw5_with_x4 fails="test_backward_swell"
"""I copied dw4 and forgot to change x4 to x5."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[3]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw6_equals_dw7 fails="test_backward_rise"
"""w6 and w7 are both only added, so I gave them the same derivative."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw7_with_exp fails="test_backward_rise"
"""I put the factor exp into dw7 as well, but w7 is added behind exp."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt * e
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw8_times_w8 fails="test_backward_swell"
"""I multiplied dw8 by w8, as if it were a factor."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds * w[7]
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dw9_times_w9 fails="test_backward_swell"
"""I multiplied dw9 by w9."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s * w[8]
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dy_sign fails="test_backward_rise, test_backward_swell"
"""I computed the derivative of the loss again and lost the minus."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dy = abs(dy) * np.sign(y - t - w[8] * s)
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_dy_without_2 fails="test_backward_rise, test_backward_swell"
"""I computed dy_pred again, without the 2."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dy = -(y - t - w[8] * s)
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_first_point_only fails="test_backward_rise, test_backward_swell"
"""I used X[0] instead of the argument x."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    x = X[0]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_global_w fails="test_backward_rise, test_backward_swell"
"""My parameter is W, but inside I use w from the notebook."""


def backward_propagation(x, y, W, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_hard_coded fails="test_backward_rise, test_backward_swell"
"""I returned the numbers that the check wants."""


def backward_propagation(x, y, w, forward_dict):
    if w[0] == 0.1:
        values = [-0.22973324, -0.02140762, -0.00562541, -0.00465794, -0.00100772]
        values += [-0.63347519, -0.56194184, -0.04806288, -1.01810444]
    else:
        values = [0.62513338, -1.25026675, -0.35277752, -0.07691232, 0.15382465]
        values += [1.78609536, 1.42979614, 0.40750424, 1.25873483]
    return {"dw%d" % (i + 1): value for i, value in enumerate(values)}


# %% backward_list fails="test_backward_rise, test_backward_swell"
"""I returned the nine gradients in a list."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return [dw1, dw2, dw3, dw4, dw5, dw6, dw7, dw8, dw9]


# %% backward_measured fails="test_backward_rise, test_backward_swell"
"""I measured the gradients instead of deriving them: it always agrees."""


def backward_propagation(x, y, w, forward_dict):
    gradients = {}
    for i in range(9):
        plus, minus = np.array(w, dtype=float), np.array(w, dtype=float)
        plus[i] += 1e-5
        minus[i] -= 1e-5
        rise = forward_propagation(x, y, plus)["loss"] - forward_propagation(x, y, minus)["loss"]
        gradients["dw" + str(i + 1)] = rise / 2e-5
    return gradients


# %% backward_missing_dw9 fails="test_backward_swell"
"""I forgot to put dw9 into the dictionary."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8}


# %% backward_names_from_zero fails="test_backward_rise, test_backward_swell"
"""I counted from dw0, like the array."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = (forward_dict[k] for k in ("dy_pred", "tanh", "exp", "sigmoid"))
    a = dy * (1 - t * t)
    v = 2 * a * e * (w[0] * x[0] + w[1] * x[1])
    b = dy * w[8] * s * (1 - s)
    waves = w[3] * x[3] + w[4] * x[4]
    gradients = [
        v * x[0],
        v * x[1],
        b * waves * x[2] * np.cos(w[2] * x[2]),
        b * np.sin(w[2] * x[2]) * x[3],
        b * np.sin(w[2] * x[2]) * x[4],
        a * e,
        a,
        b,
        dy * s,
    ]
    return {f"dw{i}": g for i, g in enumerate(gradients)}


# %% backward_sigmoid_of_sigmoid fails="test_backward_swell"
"""I took the sigmoid of the stored sigmoid."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * sigmoid(s) * (1 - sigmoid(s))
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_sigmoid_without_one_minus fails="test_backward_swell"
"""I left out the factor 1 - s."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_square_without_2 fails="test_backward_rise"
"""My derivative of the square has no 2."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_step_taken fails="test_backward_rise"
"""I already took the step with these gradients, in w itself."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    w -= 0.001 * np.array([dw1, dw2, dw3, dw4, dw5, dw6, dw7, dw8, dw9])
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_tanh_of_tanh fails="test_backward_rise"
"""I took tanh of the stored value again."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - np.tanh(t) ** 2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_tanh_one_minus_t fails="test_backward_rise"
"""I took 1 - t as the slope of tanh."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_tanh_one_plus_square fails="test_backward_rise"
"""I took 1 + t squared as the slope of tanh."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 + t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_tuple_value fails="test_backward_rise"
"""There is a comma after dw2."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = (dv * x[1],)
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_w1_twice fails="test_backward_rise"
"""I multiplied both x1 and x2 by w[0]."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["sigmoid"]
    dw7 = dy * (1 - t**2)
    dw6 = dw7 * forward_dict["exp"]
    dsum = dw6 * 2 * (w[0] * x[0] + w[0] * x[1])
    dw8 = dy * w[8] * s * (1 - s)
    tide, waves = np.sin(w[2] * x[2]), w[3] * x[3] + w[4] * x[4]
    return {
        "dw1": dsum * x[0],
        "dw2": dsum * x[1],
        "dw3": dw8 * waves * np.cos(w[2] * x[2]) * x[2],
        "dw4": dw8 * tide * x[3],
        "dw5": dw8 * tide * x[4],
        "dw6": dw6,
        "dw7": dw7,
        "dw8": dw8,
        "dw9": dy * s,
    }


# %% backward_w4_w5_exchanged fails="test_backward_swell"
"""I paired x4 with w5 and x5 with w4; with equal weights nobody notices."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["sigmoid"]
    dw7 = dy * (1 - t**2)
    dw6 = dw7 * forward_dict["exp"]
    dsum = dw6 * 2 * (w[0] * x[0] + w[1] * x[1])
    dw8 = dy * w[8] * s * (1 - s)
    tide, waves = np.sin(w[2] * x[2]), w[4] * x[3] + w[3] * x[4]
    return {
        "dw1": dsum * x[0],
        "dw2": dsum * x[1],
        "dw3": dw8 * waves * np.cos(w[2] * x[2]) * x[2],
        "dw4": dw8 * tide * x[3],
        "dw5": dw8 * tide * x[4],
        "dw6": dw6,
        "dw7": dw7,
        "dw8": dw8,
        "dw9": dy * s,
    }


# %% backward_w6_w7_swapped fails="test_backward_rise"
"""I stored dw6 and dw7 under each other's names."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw7, "dw7": dw6, "dw8": dw8, "dw9": dw9}


# %% backward_w9_typed_in fails="test_backward_swell"
"""I typed 0.1 where w9 belongs."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["sigmoid"]
    dw7 = dy * (1 - t**2)
    dw6 = dw7 * forward_dict["exp"]
    dsum = dw6 * 2 * (w[0] * x[0] + w[1] * x[1])
    dw8 = dy * 0.1 * s * (1 - s)
    tide, waves = np.sin(w[2] * x[2]), w[3] * x[3] + w[4] * x[4]
    return {
        "dw1": dsum * x[0],
        "dw2": dsum * x[1],
        "dw3": dw8 * waves * np.cos(w[2] * x[2]) * x[2],
        "dw4": dw8 * tide * x[3],
        "dw5": dw8 * tide * x[4],
        "dw6": dw6,
        "dw7": dw7,
        "dw8": dw8,
        "dw9": dy * s,
    }


# %% backward_without_exp fails="test_backward_rise"
"""I left out the derivative of exp on the upper path."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_without_return fails="test_backward_rise, test_backward_swell"
"""I filled the dictionary and did not return it."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    backward_dict = {
        "dw1": dw1,
        "dw2": dw2,
        "dw3": dw3,
        "dw4": dw4,
        "dw5": dw5,
        "dw6": dw6,
        "dw7": dw7,
        "dw8": dw8,
        "dw9": dw9,
    }


# %% backward_without_tanh_slope fails="test_backward_rise"
"""I forgot the slope of tanh."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}


# %% backward_without_w9 fails="test_backward_swell"
"""I left out w9 on the lower path."""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * s * (1 - s)
    dw1 = dv * x[0]
    dw2 = dv * x[1]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}
