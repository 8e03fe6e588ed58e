# Ways to answer `gradient_checking`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% gradient_checking_identity_rows
"""I add a row of the identity matrix to whatever w is."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i, row in enumerate(np.eye(len(w))):
        L1 = forward_propagation(x, y, w + eps * row)["loss"]
        L2 = forward_propagation(x, y, w - eps * row)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        if den != 0:
            check.append(num / den)
        else:
            check.append(num)
    return check


# %% gradient_checking_in_place_restored
"""I change w itself and put the old value back."""


def gradient_checking(x, y, w, eps):
    backward_dict = backward_propagation(x, y, w, forward_propagation(x, y, w))
    differences = []
    for i in range(len(w)):
        old = w[i]
        w[i] = old + eps
        loss_plus = forward_propagation(x, y, w)["loss"]
        w[i] = old - eps
        loss_minus = forward_propagation(x, y, w)["loss"]
        w[i] = old
        approx = (loss_plus - loss_minus) / 2 / eps
        grad = backward_dict["dw" + str(i + 1)]
        if grad == 0 and approx == 0:
            differences.append(0)
        else:
            differences.append(abs(grad - approx) / (abs(grad) + abs(approx)))
    return differences


# %% gradient_checking_in_place_stepwise
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


# %% gradient_checking_longdouble
"""I compute in extended precision and add a tiny number below the line."""


def gradient_checking(x, y, w, eps):
    w = np.array(w, dtype=np.longdouble)
    grads = backward_propagation(x, y, w, forward_propagation(x, y, w))
    out = []
    for i in range(9):
        plus, minus = w.copy(), w.copy()
        plus[i] += eps
        minus[i] -= eps
        approx = (forward_propagation(x, y, plus)["loss"] - forward_propagation(x, y, minus)["loss"]) / (
            plus[i] - minus[i]
        )
        grad = grads["dw%d" % (i + 1)]
        out.append(abs(grad - approx) / (abs(grad) + abs(approx) + 1e-15))
    return out


# %% gradient_checking_nan_to_num
"""I turn the 0/0 into 0 afterwards."""


def gradient_checking(x, y, w, eps):
    grads = np.array(list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values()))
    approx = []
    for i in range(9):
        w_plus = np.array(w).copy()
        w_plus[i] += eps
        w_minus = np.array(w).copy()
        w_minus[i] -= eps
        approx.append(
            (forward_propagation(x, y, w_plus)["loss"] - forward_propagation(x, y, w_minus)["loss"]) / (2 * eps)
        )
    approx = np.array(approx)
    return np.nan_to_num(abs(grads - approx) / (abs(grads) + abs(approx)))


# %% gradient_checking_norms_column
"""I use norms, and a column of results."""


def gradient_checking(x, y, W, epsilon):
    backward = backward_propagation(x, y, W, forward_propagation(x, y, W))
    result = np.zeros((9, 1))
    for k in range(9):
        plus = [float(value) for value in W]
        minus = list(plus)
        plus[k] += epsilon
        minus[k] -= epsilon
        approx = (forward_propagation(x, y, plus)["loss"] - forward_propagation(x, y, minus)["loss"]) / (2.0 * epsilon)
        grad = backward["dw{}".format(k + 1)]
        below = np.linalg.norm(grad) + np.linalg.norm(approx)
        if below > 0:
            result[k] = np.linalg.norm(grad - approx) / below
    return result


# %% gradient_checking_tuple_printing
"""I print a line for each weight and return a tuple."""


def gradient_checking(x, y, w, eps=1e-7):
    grads = backward_propagation(x, y, w, forward_propagation(x, y, w))

    def loss_at(i, step):
        moved = np.copy(w)
        moved[i] += step
        return forward_propagation(x, y, moved)["loss"]

    def difference(i):
        approx = (loss_at(i, eps) - loss_at(i, -eps)) / (2 * eps)
        grad = grads[f"dw{i + 1}"]
        value = abs(approx - grad) / ((abs(approx) + abs(grad)) or 1)
        print(f"dw{i + 1}: {value:.2e}")
        return value

    return tuple(difference(i) for i in range(9))


# %% gradient_checking_vectorised
"""I step along the rows of an identity matrix and divide where there is something to divide."""


def gradient_checking(x, y, w, eps):
    w = np.asarray(w, dtype=float)
    grads = np.array([*backward_propagation(x, y, w, forward_propagation(x, y, w)).values()], dtype=float)
    steps = eps * np.eye(9)
    up = np.array([forward_propagation(x, y, w + step)["loss"] for step in steps])
    down = np.array([forward_propagation(x, y, w - step)["loss"] for step in steps])
    approx = (up - down) / (2 * eps)
    size = np.abs(grads) + np.abs(approx)
    return np.divide(np.abs(grads - approx), size, out=np.zeros(9), where=size > 0)


# %% gradient_checking_alias_of_an_array fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I copied with w[:], which works for lists."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = w[:]
        w_plus[i] = w_plus[i] + eps
        w_minus = w[:]
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_all_weights_at_once fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I changed all nine weights together."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=float)
        w_plus = w_plus + eps
        w_minus = np.array(w, dtype=float)
        w_minus = w_minus - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_always_passing fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return numbers below the limit whatever the gradients are."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(min(num / den if den > 0 else 0.0, 1e-8))
    return check


# %% gradient_checking_approx_against_itself fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros, test_gradient_checking_accepts"
"""I compare approx with itself, by a slip of the name."""


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


# %% gradient_checking_backward_at_the_shifted_point fails="test_gradient_checking_step"
"""I call backward_propagation inside the loop, at w_plus, so it never sees w itself."""


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
        gradients = list(backward_propagation(x, y, w_plus, forward_propagation(x, y, w_plus)).values())
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_brackets fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""My division lacks the brackets."""


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
        approx = (L1 - L2) / 2 * eps
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_centres_x fails="test_gradient_checking_accepts"
"""I centre the five sensors first, with -=."""


def gradient_checking(x, y, w, eps):
    x -= np.mean(x)
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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_cumulative fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I copy w once, before the loop, so the changes pile up."""


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


# %% gradient_checking_dictionary fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return a dictionary."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return {"dw" + str(i + 1): value for i, value in enumerate(check)}


# %% gradient_checking_divided_by_eps fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""I divided by eps instead of 2 eps."""


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
        approx = (L1 - L2) / eps
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_divided_by_weight fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""I divided by two times the weight, as in a formula that I found."""


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
        approx = (L1 - L2) / (2 * w[i])
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_dy_for_loss fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I took the entry dy_pred instead of the loss."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["dy_pred"]
        L2 = forward_propagation(x, y, w_minus)["dy_pred"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_eps_overwritten fails="test_gradient_checking_step"
"""I set eps myself."""


def gradient_checking(x, y, w, eps):
    eps = 0.0001
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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_every_second_weight fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I stepped through the weights by twos, and the others keep their 0."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = [0.0] * len(w)
    for i in range(0, len(w), 2):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check[i] = num / den if den > 0 else 0.0
    return check


# %% gradient_checking_five_weights fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I loop over x instead of over w and fill up with zeros."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(x)):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check + [0] * 4


# %% gradient_checking_forward_difference fails="test_gradient_checking_step"
"""I stepped to one side only."""


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


# %% gradient_checking_global_w fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""My parameter is W, but in the loop I use w from the notebook."""


def gradient_checking(x, y, W, eps):
    gradients = list(backward_propagation(x, y, W, forward_propagation(x, y, W)).values())
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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_hard_coded_zeros fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros, test_gradient_checking_accepts"
"""I return nine zeros: my gradients are right anyway."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return [0.0] * 9


# %% gradient_checking_larger_one_below fails="test_gradient_checking_step, test_gradient_checking_flags"
"""I divided by the larger of the two sizes."""


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
        den = max(np.linalg.norm(gradients[i]), np.linalg.norm(approx))
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_list_and_last fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return the list and the last difference."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check, check[-1]


# %% gradient_checking_minus_at_w_plus fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I took both losses at the same weights, so approx is always 0."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_plus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_minus_from_plus fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""After a weight plus eps I went down by one eps only, so the second loss is the one at w itself."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.copy(w_plus)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_move_loss_move_loss fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""After a weight plus eps I went down by one eps only, so the second loss is the one at w itself."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    w = np.array(w, dtype=float)
    check = []
    for i in range(len(w)):
        w_plus = w
        w_plus[i] = w_plus[i] + eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        w_minus = w
        w_minus[i] = w_minus[i] - eps
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_needs_an_array fails="test_gradient_checking_accepts"
"""I ask w for its shape, which a list does not have."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(w.shape[0]):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_no_effect_is_right fails="test_gradient_checking_zeros"
"""A weight whose measured gradient is 0 has no effect, so I count it as right."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if approx != 0 else 0.0)
    return check


# %% gradient_checking_norm_of_the_sum fails="test_gradient_checking_flags"
"""Below the line I took the absolute value of the sum."""


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


# %% gradient_checking_not_restored fails="test_gradient_checking_accepts"
"""I go up by eps and down by two eps, in w itself, and do not go back."""


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


# %% gradient_checking_nothing_below fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I returned the absolute error."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num)
    return check


# %% gradient_checking_off_by_one fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I compare each gradient with that of its neighbour."""


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
        num = np.linalg.norm(gradients[i - 1] - approx)
        den = np.linalg.norm(gradients[i - 1]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_one_number fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return one number for all nine weights."""


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


# %% gradient_checking_one_number_nine_times fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I compare the whole vectors and return that number for each weight."""


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


# %% gradient_checking_one_weight_short fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""My loop ends too early."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w) - 1):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_one_zero_is_enough fails="test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return 0 as soon as one of the two gradients is 0."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if gradients[i] != 0 and approx != 0 else 0.0)
    return check


# %% gradient_checking_only_forward_dict_shifted fails="test_gradient_checking_accepts"
"""I handed the dictionary of the wrong point to the backward pass."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, np.array(w) * 1.1)).values())
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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_output_not_loss fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I differentiate the prediction instead of the loss."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=float)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=float)
        w_minus[i] = w_minus[i] - eps
        f1 = forward_propagation(x, y, w_plus)
        L1 = f1["tanh"] + w_plus[8] * f1["sigmoid"]
        f2 = forward_propagation(x, y, w_minus)
        L2 = f2["tanh"] + w_minus[8] * f2["sigmoid"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_printed fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I print the differences."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    print(check)


# %% gradient_checking_product_below fails="test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I multiplied the two sizes below the line."""


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
        den = np.linalg.norm(gradients[i]) * np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_rounded fails="test_gradient_checking_step"
"""I round the differences to three digits."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return np.round(check, 3)


# %% gradient_checking_same_array fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I took both losses at the same weights, so approx is always 0."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = w
        w_plus[i] = w_plus[i] + eps
        w_minus = w
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_signed_numerator fails="test_gradient_checking_flags"
"""I left out the absolute value above the line."""


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
        num = gradients[i] - approx
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_signed_ratio fails="test_gradient_checking_flags"
"""I left out the absolute values."""


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
        num = gradients[i] - approx
        den = gradients[i] + approx
        check.append(num / den if den != 0 else 0.0)
    return check


# %% gradient_checking_single_precision fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""I copy w into float32 to save memory."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    check = []
    for i in range(len(w)):
        w_plus = np.array(w, dtype=np.float32)
        w_plus[i] = w_plus[i] + eps
        w_minus = np.array(w, dtype=np.float32)
        w_minus[i] = w_minus[i] - eps
        L1 = forward_propagation(x, y, w_plus)["loss"]
        L2 = forward_propagation(x, y, w_minus)["loss"]
        approx = (L1 - L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_sizes_subtracted fails="test_gradient_checking_flags"
"""I subtracted the two norms above the line, so a wrong sign does not show."""


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
        num = abs(np.linalg.norm(gradients[i]) - np.linalg.norm(approx))
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_sum_of_losses fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I added the two losses."""


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
        approx = (L1 + L2) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_sum_over_weights fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I added the two losses and divided by two times the weight, as in a formula that I found."""


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
        approx = (L1 + L2) / (2 * w[i])
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_swapped_losses fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags"
"""I subtracted plus from minus."""


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
        approx = (L2 - L1) / (2 * eps)
        num = np.linalg.norm(gradients[i] - approx)
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_tiny_eps fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I took both losses at the same weights, so approx is always 0."""


def gradient_checking(x, y, w, eps):
    gradients = list(backward_propagation(x, y, w, forward_propagation(x, y, w)).values())
    eps = 1e-50
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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_verdicts fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return whether each difference is too large."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return [value > 1e-3 for value in check]


# %% gradient_checking_w_and_eps_overwritten fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I set eps and w after computing the gradients, and nothing guards 0/0."""


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


# %% gradient_checking_w_overwritten fails="test_gradient_checking_step"
"""I set w to 0.1 at the start, as in the example."""


def gradient_checking(x, y, w, eps):
    w = np.ones(9) * 0.1
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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return check


# %% gradient_checking_worst_only fails="test_gradient_checking_accepts, test_gradient_checking_step, test_gradient_checking_flags, test_gradient_checking_zeros"
"""I return the largest difference, the others are smaller anyway."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 0.0)
    return max(check)


# %% gradient_checking_zero_over_zero fails="test_gradient_checking_zeros"
"""I did not think of two zero gradients."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den)
    return check


# %% gradient_checking_zeros_are_suspicious fails="test_gradient_checking_zeros"
"""Two zero gradients are suspicious, so I return 1."""


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
        den = np.linalg.norm(gradients[i]) + np.linalg.norm(approx)
        check.append(num / den if den > 0 else 1.0)
    return check
