"""I left commas at the ends of lines.

fails: test_forward_rise, test_forward_loss
"""


def forward_propagation(x, y, w):
    d = {}
    d["exp"] = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    d["tanh"] = (np.tanh(d["exp"] + w[6]),)
    d["sigmoid"] = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y - d["tanh"][0] - w[8] * d["sigmoid"]
    d["loss"] = (error * error,)
    d["dy_pred"] = (-2 * error,)
    return d
