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
