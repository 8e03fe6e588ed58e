"""I wrote every path out in full, with math."""


def backward_propagation(x, y, w, forward_dict):
    dw1 = (
        forward_dict["dy_pred"]
        * (1 - math.pow(forward_dict["tanh"], 2))
        * forward_dict["exp"]
        * 2
        * (w[0] * x[0] + w[1] * x[1])
        * x[0]
    )
    dw2 = (
        forward_dict["dy_pred"]
        * (1 - math.pow(forward_dict["tanh"], 2))
        * forward_dict["exp"]
        * 2
        * (w[0] * x[0] + w[1] * x[1])
        * x[1]
    )
    dw3 = (
        forward_dict["dy_pred"]
        * forward_dict["sigmoid"]
        * (1 - forward_dict["sigmoid"])
        * w[8]
        * (w[3] * x[3] + w[4] * x[4])
        * math.cos(x[2] * w[2])
        * x[2]
    )
    dw4 = (
        forward_dict["dy_pred"]
        * forward_dict["sigmoid"]
        * (1 - forward_dict["sigmoid"])
        * w[8]
        * math.sin(x[2] * w[2])
        * x[3]
    )
    dw5 = (
        forward_dict["dy_pred"]
        * forward_dict["sigmoid"]
        * (1 - forward_dict["sigmoid"])
        * w[8]
        * math.sin(x[2] * w[2])
        * x[4]
    )
    dw6 = forward_dict["dy_pred"] * (1 - math.pow(forward_dict["tanh"], 2)) * forward_dict["exp"]
    dw7 = forward_dict["dy_pred"] * (1 - math.pow(forward_dict["tanh"], 2))
    dw8 = forward_dict["dy_pred"] * forward_dict["sigmoid"] * (1 - forward_dict["sigmoid"]) * w[8]
    dw9 = forward_dict["dy_pred"] * forward_dict["sigmoid"]
    backward_dict = {}
    backward_dict["dw1"] = dw1
    backward_dict["dw2"] = dw2
    backward_dict["dw3"] = dw3
    backward_dict["dw4"] = dw4
    backward_dict["dw5"] = dw5
    backward_dict["dw6"] = dw6
    backward_dict["dw7"] = dw7
    backward_dict["dw8"] = dw8
    backward_dict["dw9"] = dw9
    return backward_dict
