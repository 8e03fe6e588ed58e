"""I copy w once, before the loop, so the changes pile up.

fails: test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros
"""


def gradient_checking(x, y, w, eps):
    grads = backward_propagation(x, y, w, forward_propagation(x, y, w))
    plus, minus = np.array(w, dtype=float), np.array(w, dtype=float)
    values = []
    for i in range(9):
        plus[i] += eps
        minus[i] -= eps
        approx = (forward_propagation(x, y, plus)["loss"] - forward_propagation(x, y, minus)["loss"]) / (2 * eps)
        grad = grads["dw" + str(i + 1)]
        size = abs(grad) + abs(approx)
        values.append(abs(grad - approx) / size if size else 0)
    return np.array(values)
