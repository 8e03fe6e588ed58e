"""I change w itself and put the old value back."""


def gradient_checking(x, y, w, eps):
    backward_dict = backward_propagation(x, y, w, forward_propagation(x, y, w))
    differences = []
    for i in range(len(w)):
        old = w[i]
        w[i] = old + eps
        loss_plus = forward_propagation(x, y, w)["loss"]
        w[i] = old - eps
        loss_minus = forward_propagation(x, y, w)["loss"]
        w[i] = old
        approx = (loss_plus - loss_minus) / 2 / eps
        grad = backward_dict["dw" + str(i + 1)]
        if grad == 0 and approx == 0:
            differences.append(0)
        else:
            differences.append(abs(grad - approx) / (abs(grad) + abs(approx)))
    return differences
