"""I call forward_propagation myself instead of using the dictionary."""


def backward_propagation(x, y, w, forward_dict=None):
    cache = forward_propagation(x=x, y=y, w=w)
    dy, t, e, s = cache["dy_pred"], cache["tanh"], cache["exp"], cache["sigmoid"]
    a = dy * (1 - t) * (1 + t)
    v = 2 * a * e * (w[0] * x[0] + w[1] * x[1])
    b = dy * w[8] * s * (1 - s)
    waves = w[3] * x[3] + w[4] * x[4]
    return {
        "dw9": dy * s,
        "dw8": b,
        "dw7": a,
        "dw6": a * e,
        "dw5": b * np.sin(w[2] * x[2]) * x[4],
        "dw4": b * np.sin(w[2] * x[2]) * x[3],
        "dw3": b * waves * np.cos(w[2] * x[2]) * x[2],
        "dw2": v * x[1],
        "dw1": v * x[0],
    }
