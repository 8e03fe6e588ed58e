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
