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
