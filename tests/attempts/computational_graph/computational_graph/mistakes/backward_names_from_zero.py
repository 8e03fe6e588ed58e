"""I counted from dw0, like the array.

fails: test_backward_rise, test_backward_swell
"""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = (forward_dict[k] for k in ("dy_pred", "tanh", "exp", "sigmoid"))
    a = dy * (1 - t * t)
    v = 2 * a * e * (w[0] * x[0] + w[1] * x[1])
    b = dy * w[8] * s * (1 - s)
    waves = w[3] * x[3] + w[4] * x[4]
    gradients = [
        v * x[0],
        v * x[1],
        b * waves * x[2] * np.cos(w[2] * x[2]),
        b * np.sin(w[2] * x[2]) * x[3],
        b * np.sin(w[2] * x[2]) * x[4],
        a * e,
        a,
        b,
        dy * s,
    ]
    return {f"dw{i}": g for i, g in enumerate(gradients)}
