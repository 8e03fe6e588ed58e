"""Below the line I took the absolute value of the sum.

fails: test_gradient_checking_flags
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
        num = np.linalg.norm(gradients[i] - approx)
        den = abs(gradients[i] + approx)
        check.append(num / den if den > 0 else 0.0)
    return check
