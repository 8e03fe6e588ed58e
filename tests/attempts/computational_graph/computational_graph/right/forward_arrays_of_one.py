"""My values are arrays with one entry, because I slice."""


def forward_propagation(x, y, w):
    x, w = np.reshape(x, (5, 1)), np.reshape(w, (9, 1))
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = 1 / (1 + np.exp(-(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])))
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}
