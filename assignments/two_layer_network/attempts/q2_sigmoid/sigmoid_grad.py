# Ways to answer `sigmoid_grad`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% sigmoid_grad_back_to_x
"""I compute x from s first and use the sigmoid, which is long but right."""


def sigmoid_grad(s):
    x = np.log(s / (1 - s))
    return sigmoid(x) * (1 - sigmoid(x))


# %% sigmoid_grad_difference
"""I multiplied it out."""


def sigmoid_grad(s):
    return s - s**2


# %% sigmoid_grad_in_place_on_copy
"""I work in place, on a copy of my own."""


def sigmoid_grad(value):
    ds = np.copy(value)
    ds *= 1 - value
    return ds


# %% sigmoid_grad_lists
"""I return lists where a list is natural."""


def sigmoid_grad(s):
    if np.ndim(s) == 0:
        return float(s) * (1 - float(s))
    return [sigmoid_grad(part) for part in s]


# %% sigmoid_grad_loop
"""I visit every entry."""


def sigmoid_grad(s):
    s = np.asarray(s)
    ds = np.zeros(s.shape)
    for index in np.ndindex(s.shape):
        ds[index] = s[index] * (1 - s[index])
    return ds


# %% sigmoid_grad_multiply
"""I used np.multiply."""


def sigmoid_grad(s):
    return np.multiply(s, np.subtract(1, s))


# %% sigmoid_grad_parabola
"""It is a parabola with its top at one half."""


def sigmoid_grad(s):
    return 0.25 - (s - 0.5) ** 2


# %% sigmoid_grad_ambiguous fails="test_sigmoid_grad_arrays"
"""I wanted to refuse values outside 0 to 1, which works for numbers only."""


def sigmoid_grad(s):
    if s < 0 or s > 1:
        raise ValueError("s must be between 0 and 1")
    return s * (1 - s)


# %% sigmoid_grad_argument_is_x fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I thought that the argument is x, and took the slope of the sigmoid there."""


def sigmoid_grad(s):
    return sigmoid(s) * (1 - sigmoid(s))


# %% sigmoid_grad_arrays_only fails="test_sigmoid_grad_numbers"
"""I count entries with len, so a number raises an error."""


def sigmoid_grad(s):
    slopes = np.array(s)
    for i in range(len(s)):
        slopes[i] = s[i] * (1 - s[i])
    return slopes


# %% sigmoid_grad_exponentials fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I thought that the argument is x, and took the slope of the sigmoid there."""


def sigmoid_grad(s):
    return np.exp(-s) / (1 + np.exp(-s)) ** 2


# %% sigmoid_grad_in_place fails="test_sigmoid_grad_arrays"
"""I multiplied in place, so s is no longer the value."""


def sigmoid_grad(s):
    s *= 1 - s
    return s


# %% sigmoid_grad_largest_slope fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I took the slope in the middle for all."""


def sigmoid_grad(s):
    return 0.25 * np.ones_like(s)


# %% sigmoid_grad_matrix_product fails="test_sigmoid_grad_arrays"
"""I multiplied with np.dot."""


def sigmoid_grad(s):
    return np.dot(s, 1 - s)


# %% sigmoid_grad_mean fails="test_sigmoid_grad_arrays"
"""I took the mean slope of the layer."""


def sigmoid_grad(s):
    return np.mean(s * (1 - s))


# %% sigmoid_grad_mean_in_factor fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I subtracted from the mean of s."""


def sigmoid_grad(s):
    return s * (np.mean(s) - s)


# %% sigmoid_grad_no_first_factor fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I forgot the factor s."""


def sigmoid_grad(s):
    return 1 - s


# %% sigmoid_grad_no_return fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I forgot the return."""


def sigmoid_grad(s):
    ds = s * (1 - s)


# %% sigmoid_grad_no_second_factor fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I took s itself as the slope."""


def sigmoid_grad(s):
    return s


# %% sigmoid_grad_numerical fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I thought that the argument is x, and took the slope of the sigmoid there."""


def sigmoid_grad(s):
    return (sigmoid(s + 1e-6) - sigmoid(s - 1e-6)) / 2e-6


# %% sigmoid_grad_one_row_becomes_vector fails="test_sigmoid_grad_arrays"
"""I return a single row as a vector, also when a matrix came in."""


def sigmoid_grad(s):
    slopes = s * (1 - s)
    return slopes[0] if np.ndim(s) == 2 and len(s) == 1 else slopes


# %% sigmoid_grad_plus fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I wrote a plus for the minus."""


def sigmoid_grad(s):
    return s * (1 + s)


# %% sigmoid_grad_squared fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I squared the second factor."""


def sigmoid_grad(s):
    return s * (1 - s) ** 2


# %% sigmoid_grad_summed fails="test_sigmoid_grad_arrays"
"""I summed the slopes over the rows."""


def sigmoid_grad(s):
    return np.sum(s * (1 - s), axis=0)


# %% sigmoid_grad_tanh fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I used the slope of tanh."""


def sigmoid_grad(s):
    return 1 - s**2


# %% sigmoid_grad_wrong_sign fails="test_sigmoid_grad_numbers, test_sigmoid_grad_arrays"
"""I wrote s - 1 for 1 - s."""


def sigmoid_grad(s):
    return s * (s - 1)
