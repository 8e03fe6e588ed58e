"""I stepped to one side only.

fails: test_gradient_checking_step
"""


def gradient_checking(x, y, w, eps):
    forward_dict = forward_propagation(x, y, w)
    backward_dict = backward_propagation(x, y, w, forward_dict)
    result = []
    for i in range(9):
        w_plus = np.array(w, dtype=float)
        w_plus[i] += eps
        approx = (forward_propagation(x, y, w_plus)["loss"] - forward_dict["loss"]) / eps
        grad = backward_dict["dw" + str(i + 1)]
        total = abs(grad) + abs(approx)
        result.append(0 if total == 0 else abs(grad - approx) / total)
    return result
