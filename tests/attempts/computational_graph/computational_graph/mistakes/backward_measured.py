"""I measured the gradients instead of deriving them: it always agrees.

fails: test_backward_rise, test_backward_swell
"""


def backward_propagation(x, y, w, forward_dict):
    gradients = {}
    for i in range(9):
        plus, minus = np.array(w, dtype=float), np.array(w, dtype=float)
        plus[i] += 1e-5
        minus[i] -= 1e-5
        rise = forward_propagation(x, y, plus)["loss"] - forward_propagation(x, y, minus)["loss"]
        gradients["dw" + str(i + 1)] = rise / 2e-5
    return gradients
