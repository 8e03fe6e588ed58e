"""I compare with the first level, whatever y is.

fails: test_forward_loss
"""


def forward_propagation(x, level, w):
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y[0] - tanh - w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}
