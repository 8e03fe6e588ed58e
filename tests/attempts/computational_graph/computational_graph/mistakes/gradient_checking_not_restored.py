"""I go up by eps and down by two eps, in w itself, and do not go back.

fails: test_gradient_checking_accepts
"""


def gradient_checking(x, y, w, eps):
    grads = backward_propagation(x, y, w, forward_propagation(x, y, w))
    out = []
    for i in range(9):
        w[i] += eps
        up = forward_propagation(x, y, w)["loss"]
        w[i] -= 2 * eps
        down = forward_propagation(x, y, w)["loss"]
        approx = (up - down) / (2 * eps)
        g = grads[f"dw{i + 1}"]
        out.append(abs(g - approx) / (abs(g) + abs(approx)) if (g or approx) else 0)
    return out
