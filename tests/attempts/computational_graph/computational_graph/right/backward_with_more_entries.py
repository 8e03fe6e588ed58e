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
