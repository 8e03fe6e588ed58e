"""I used math and one dictionary entry a line."""


def forward_propagation(x, y, w):
    forward_dict = {}
    val_1 = math.pow(w[0] * x[0] + w[1] * x[1], 2) + w[5]
    forward_dict["exp"] = math.exp(val_1)
    forward_dict["tanh"] = math.tanh(forward_dict["exp"] + w[6])
    val_2 = math.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7]
    forward_dict["sigmoid"] = sigmoid(val_2)
    y_pred = forward_dict["tanh"] + forward_dict["sigmoid"] * w[8]
    forward_dict["loss"] = pow(y - y_pred, 2)
    forward_dict["dy_pred"] = -2 * (y - y_pred)
    return forward_dict
