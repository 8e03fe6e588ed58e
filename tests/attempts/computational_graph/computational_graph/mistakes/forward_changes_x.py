"""I multiply the weights into x, in place.

fails: test_forward_loss
"""


def forward_propagation(x, y, w):
    x *= w[:5]
    exp = np.exp((x[0] + x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(x[2]) * (x[3] + x[4]) + w[7])
    error = y - tanh - w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}
