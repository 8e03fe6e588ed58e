"""I compute in extended precision and add a tiny number below the line."""


def gradient_checking(x, y, w, eps):
    w = np.array(w, dtype=np.longdouble)
    grads = backward_propagation(x, y, w, forward_propagation(x, y, w))
    out = []
    for i in range(9):
        plus, minus = w.copy(), w.copy()
        plus[i] += eps
        minus[i] -= eps
        approx = (forward_propagation(x, y, plus)["loss"] - forward_propagation(x, y, minus)["loss"]) / (
            plus[i] - minus[i]
        )
        grad = grads["dw%d" % (i + 1)]
        out.append(abs(grad - approx) / (abs(grad) + abs(approx) + 1e-15))
    return out
