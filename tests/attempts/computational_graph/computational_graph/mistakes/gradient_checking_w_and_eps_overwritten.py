"""I set eps and w after computing the gradients, and nothing guards 0/0.

fails: test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros
"""


def gradient_checking(x, y, w, eps):
    forward_dict = forward_propagation(x, y, w)
    backward_dict = backward_propagation(x, y, w, forward_dict)
    original_gradients_list = list(backward_dict.values())
    approx_gradients_list = []
    eps = 0.0001
    w = np.ones(9) * 0.1
    for i in range(len(w)):
        w_plus = w.copy()
        w_plus[i] = w_plus[i] + eps
        Loss1 = forward_propagation(x, y, w_plus)["loss"]
        w_sub = w.copy()
        w_sub[i] = w_sub[i] - eps
        Loss2 = forward_propagation(x, y, w_sub)["loss"]
        approx_gradients_list.append((Loss1 - Loss2) / (2 * eps))
    gradient_check_value = []
    for i in range(len(w)):
        num = np.linalg.norm(original_gradients_list[i] - approx_gradients_list[i])
        den = np.linalg.norm(original_gradients_list[i]) + np.linalg.norm(approx_gradients_list[i])
        gradient_check_value.append(num / den)
    return gradient_check_value
