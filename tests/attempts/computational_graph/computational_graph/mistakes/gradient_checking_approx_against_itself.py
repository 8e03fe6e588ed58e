"""I compare approx with itself, by a slip of the name.

fails: test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros, test_gradient_checking_accepts
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
        num = np.linalg.norm(approx - approx)
        den = np.linalg.norm(approx) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0)
    return check
