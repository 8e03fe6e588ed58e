"""I return one number for all nine weights.

fails: test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros
"""


def gradient_checking(x, y, w, eps):
    grads = np.array(list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values()))
    approx = np.zeros(9)
    for i in range(9):
        step = np.zeros(9)
        step[i] = eps
        approx[i] = (forward_propagation(x, y, w + step)["loss"] - forward_propagation(x, y, w - step)["loss"]) / (
            2 * eps
        )
    return np.linalg.norm(approx - grads) / (np.linalg.norm(approx) + np.linalg.norm(grads))
