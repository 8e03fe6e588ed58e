"""I compare the whole vectors and return that number for each weight.

fails: test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros
"""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        check.append(approx)
    check, gradients = np.array(check), np.array(gradients)
    return [np.linalg.norm(gradients - check) / (np.linalg.norm(gradients) + np.linalg.norm(check))] * 9
