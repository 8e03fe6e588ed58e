"""I forgot w8.

fails: test_forward_swell
"""


def forward_propagation(x, y, w):
    exp = np.exp(np.square(np.dot(w[:2], x[:2])) + w[5])
    tanh = np.tanh(exp + w[6])
    sig = sigmoid(np.sin(w[2] * x[2]) * np.dot(w[3:5], x[3:5]))
    y_pred = tanh + w[8] * sig
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}
