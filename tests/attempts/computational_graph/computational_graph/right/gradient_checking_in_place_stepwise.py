"""I step up, twice down and up again in w itself."""


def gradient_checking(x, y, w, eps):
    g = backward_propagation(x, y, w, forward_dict=forward_propagation(x, y, w))
    values = np.zeros(9)
    for i in range(9):
        w[i] += eps
        values[i] = forward_propagation(x, y, w)["loss"]
        w[i] -= 2 * eps
        values[i] -= forward_propagation(x, y, w)["loss"]
        w[i] += eps
        values[i] /= 2 * eps
        size = abs(g[f"dw{i + 1}"]) + abs(values[i])
        values[i] = abs(g[f"dw{i + 1}"] - values[i]) / size if size else 0
    return values
