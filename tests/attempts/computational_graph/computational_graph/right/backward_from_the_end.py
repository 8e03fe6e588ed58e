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
