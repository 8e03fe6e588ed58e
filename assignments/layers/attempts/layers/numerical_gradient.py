# Ways to answer `numerical_gradient`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% numerical_asserts_float
"""An assert keeps integers out."""


def numerical_gradient(f, x):
    assert np.issubdtype(x.dtype, np.floating), "floats, please"
    flat = x.reshape(-1)
    slopes = []
    for i, value in enumerate(flat.tolist()):
        flat[i] = value + 1e-4
        up = f(x)
        flat[i] = value - 1e-4
        down = f(x)
        flat[i] = value
        slopes.append((up - down) / 2e-4)
    return np.array(slopes).reshape(x.shape)


# %% numerical_backup
"""A backup of x, written back after every entry."""


def numerical_gradient(f, x):
    if not isinstance(x, np.ndarray) or x.dtype != float:
        x = np.array(x, dtype=float)
    backup = x.copy()
    flat, grad = x.ravel(), np.zeros(x.size)
    for i in range(x.size):
        values = []
        for h in (1e-4, -1e-4):
            flat[i] = backup.flat[i] + h
            values.append(float(f(x)))
            x[...] = backup
        grad[i] = (values[0] - values[1]) / 0.0002
    return grad.reshape(x.shape)


# %% numerical_drifts_back
"""Up, down by two, and up again."""


def numerical_gradient(f, x, h=1e-4):
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        grad[i] = f(x)
        x[i] -= 2 * h
        grad[i] -= f(x)
        x[i] += h
    return grad / (2 * h)


# %% numerical_five_points
"""Five points instead of three: the error shrinks faster."""


def numerical_gradient(f, x):
    h = 1e-3
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        for step, weight in ((2, -1), (1, 8), (-1, -8), (-2, 1)):
            x[i] = keep + step * h
            grad[i] += weight * f(x)
        x[i] = keep
    return grad / (12 * h)


# %% numerical_helper
"""A small function of my own takes the step."""


def _value_after(step, f, x, index):
    before = x[index]
    x[index] = before + step
    value = f(x)
    x[index] = before
    return value


def numerical_gradient(f, x):
    x = x if x.dtype == np.float64 else x.astype(np.float64)
    difference = [_value_after(1e-4, f, x, i) - _value_after(-1e-4, f, x, i) for i in np.ndindex(x.shape)]
    return np.reshape(difference, x.shape) / 2e-4


# %% numerical_nditer
"""From a book, with the array made float first."""


def numerical_gradient(f, x):
    h = 1e-4  # 0.0001
    x = np.asarray(x, dtype=np.float64)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = tmp_val + h
        fxh1 = f(x)
        x[idx] = tmp_val - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


# %% numerical_refuses_integers
"""Integers are refused, with a reason."""


def numerical_gradient(f, x):
    if x.dtype.kind != "f":
        raise TypeError(f"x holds {x.dtype}: make it float, a step of 1e-4 does not fit")
    h = 1e-4
    grad = np.empty(x.shape)
    for i in np.ndindex(*x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        grad[i] = (plus - f(x)) / (2 * h)
        x[i] = keep
    return grad


# %% numerical_relative_step
"""Large entries take larger steps."""


def numerical_gradient(f, x):
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        h = 1e-5 * max(1.0, abs(keep))
        try:
            x[i] = keep + h
            plus = f(x)
            x[i] = keep - h
            minus = f(x)
        finally:
            x[i] = keep
        grad[i] = (plus - minus) / (2.0 * h)
    return grad


# %% numerical_step_taken
"""I divide by the step that was really taken."""


def numerical_gradient(f, x):
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for index, value in np.ndenumerate(x.copy()):
        x[index] = value + 1e-4
        high, f_high = x[index], f(x)
        x[index] = value - 1e-4
        low, f_low = x[index], f(x)
        x[index] = value
        grad[index] = (f_high - f_low) / (high - low)
    return grad


# %% numerical_absolute fails="test_numerical_gradient, test_numerical_gradient_array"
"""A slope is a size, so I took its absolute value."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = abs(plus - minus) / (2 * h)
    return grad


# %% numerical_accumulates fails="test_numerical_gradient, test_numerical_gradient_array"
"""I add each slope to the one before."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    total = 0.0
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        total += (plus - minus) / (2 * h)
        grad[i] = total
    return grad


# %% numerical_alias fails="test_numerical_gradient"
"""I stored x before the loop and restore from it, but it is the same array."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    before = x
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        plus = f(x)
        x[i] -= 2 * h
        minus = f(x)
        x[i] = before[i]
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_all_at_once fails="test_numerical_gradient, test_numerical_gradient_array"
"""All entries take the step together."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    x += h
    plus = f(x)
    x -= 2 * h
    minus = f(x)
    x += h
    return np.full(x.shape, (plus - minus) / (2 * h))


# %% numerical_as_float fails="test_numerical_gradient_array"
"""astype makes it float."""


def numerical_gradient(f, x):
    h = 1e-4
    x = x.astype(float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_brackets_missing fails="test_numerical_gradient, test_numerical_gradient_array"
"""The brackets around 2 * h are missing."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / 2 * h
    return grad


# %% numerical_divided_by_h fails="test_numerical_gradient, test_numerical_gradient_array"
"""I divided by h."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / h
    return grad


# %% numerical_flat_result fails="test_numerical_gradient"
"""The gradient comes back as one long row."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad.flatten()


# %% numerical_forward_difference fails="test_numerical_gradient"
"""A step to one side only."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep
        minus = f(x)
        grad[i] = (plus - minus) / h
    return grad


# %% numerical_fresh_copies fails="test_numerical_gradient_array"
"""Two fresh copies for each entry."""


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        x_plus, x_minus = np.array(x, dtype=float), np.array(x, dtype=float)
        x_plus[i] += h
        x_minus[i] -= h
        grad[i] = (f(x_plus) - f(x_minus)) / (2 * h)
    return grad


# %% numerical_integer_gradient fails="test_numerical_gradient_array"
"""The steps are floats, but the gradient has the type of x."""


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        values = []
        for step in (h, -h):
            x[i] = keep + step
            values.append(f(x))
        x[i] = keep
        grad[i] = (values[0] - values[1]) / (2 * h)
    return grad


# %% numerical_integers_truncated fails="test_numerical_gradient_array"
"""From a book; an array of integers stays one."""


def numerical_gradient(f, x):
    h = 1e-4  # 0.0001
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp_val = x[idx]
        x[idx] = float(tmp_val) + h
        fxh1 = f(x)  # f(x+h)
        x[idx] = float(tmp_val) - h
        fxh2 = f(x)  # f(x-h)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp_val
        it.iternext()
    return grad


# %% numerical_last_slope fails="test_numerical_gradient, test_numerical_gradient_array"
"""I return the slope of the last entry."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = 0.0
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad = (plus - minus) / (2 * h)
    return grad


# %% numerical_no_return fails="test_numerical_gradient, test_numerical_gradient_array"
"""I forgot the return."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    print(grad)


# %% numerical_not_restored fails="test_numerical_gradient"
"""After the two steps I went on to the next entry."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_on_a_copy fails="test_numerical_gradient_array"
"""I work on a copy, so that nothing can happen to x."""


def numerical_gradient(f, x):
    h = 1e-4
    x = x.copy()
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_reset_at_the_next_entry fails="test_numerical_gradient"
"""I put x back before each step, so the last step is never taken back."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    before = x.copy()
    for i in np.ndindex(x.shape):
        x[...] = before
        x[i] = before[i] + h
        plus = f(x)
        x[i] = before[i] - h
        minus = f(x)
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_restored_by_half fails="test_numerical_gradient"
"""I add h again, twice too little."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        plus = f(x)
        x[i] -= 2 * h
        minus = f(x)
        x[i] += h / 2
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_rows fails="test_numerical_gradient"
"""One index; for a matrix that is a whole row."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in range(len(x)):
        keep = np.copy(x[i])
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_second_step_short fails="test_numerical_gradient, test_numerical_gradient_array"
"""From x + h I go back by h, not by 2 h."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        x[i] += h
        plus = f(x)
        x[i] -= h
        minus = f(x)
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_single_numbers fails="test_numerical_gradient, test_numerical_gradient_array"
"""I call f with one number at a time."""


def numerical_gradient(f, x):
    h = 1e-4
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        grad[i] = (f(x[i] + h) - f(x[i] - h)) / (2 * h)
    return grad


# %% numerical_step_too_long fails="test_numerical_gradient"
"""A step of 0.1 is easy to follow."""


def numerical_gradient(f, x):
    h = 0.1
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_step_too_short fails="test_numerical_gradient, test_numerical_gradient_array"
"""The smaller the step, the better."""


def numerical_gradient(f, x):
    h = 1e-16
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (plus - minus) / (2 * h)
    return grad


# %% numerical_swapped fails="test_numerical_gradient, test_numerical_gradient_array"
"""I subtracted the wrong way round."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        x[i] = keep + h
        plus = f(x)
        x[i] = keep - h
        minus = f(x)
        x[i] = keep
        grad[i] = (minus - plus) / (2 * h)
    return grad


# %% numerical_three_points_ahead fails="test_numerical_gradient"
"""I took a parabola through three points on one side, which is as exact."""


def numerical_gradient(f, x):
    h = 1e-4
    x = np.asarray(x, dtype=float)
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        keep = x[i]
        here = f(x)
        x[i] = keep + h
        one = f(x)
        x[i] = keep + 2 * h
        two = f(x)
        x[i] = keep
        grad[i] = (4 * one - 3 * here - two) / (2 * h)
    return grad
