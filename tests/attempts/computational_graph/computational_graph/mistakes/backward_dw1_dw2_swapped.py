"""I exchanged x1 and x2.

fails: test_backward_rise
"""


def backward_propagation(x, y, w, forward_dict):
    dy, t, e, s = forward_dict["dy_pred"], forward_dict["tanh"], forward_dict["exp"], forward_dict["sigmoid"]
    dt = dy * (1 - t**2)
    dv = dt * e * 2 * (w[0] * x[0] + w[1] * x[1])
    ds = dy * w[8] * s * (1 - s)
    dw1 = dv * x[1]
    dw2 = dv * x[0]
    dw3 = ds * (w[3] * x[3] + w[4] * x[4]) * np.cos(w[2] * x[2]) * x[2]
    dw4 = ds * np.sin(w[2] * x[2]) * x[3]
    dw5 = ds * np.sin(w[2] * x[2]) * x[4]
    dw6 = dt * e
    dw7 = dt
    dw8 = ds
    dw9 = dy * s
    return {"dw1": dw1, "dw2": dw2, "dw3": dw3, "dw4": dw4, "dw5": dw5, "dw6": dw6, "dw7": dw7, "dw8": dw8, "dw9": dw9}
