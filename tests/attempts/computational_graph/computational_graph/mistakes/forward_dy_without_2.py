"""In dy_pred I forgot the 2 of the square.

fails: test_forward_loss
"""


def forward_propagation(x, y, w):
    val_1 = math.pow(w[0] * x[0] + w[1] * x[1], 2) + w[5]
    exp = math.exp(val_1)
    tanh = math.tanh(exp + w[6])
    val_2 = math.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7]
    sig = sigmoid(val_2)
    y_pred = tanh + sig * w[8]
    forward_dict = {}
    forward_dict["exp"] = exp
    forward_dict["tanh"] = tanh
    forward_dict["sigmoid"] = sig
    forward_dict["loss"] = math.pow(y - y_pred, 2)
    forward_dict["dy_pred"] = -(y - y_pred)
    return forward_dict
