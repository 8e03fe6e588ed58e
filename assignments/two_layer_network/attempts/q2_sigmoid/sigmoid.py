# Ways to answer `sigmoid`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% sigmoid_fraction_turned
"""I multiplied above and below by e to the x."""


def sigmoid(x):
    return np.exp(x) / (np.exp(x) + 1)


# %% sigmoid_logaddexp
"""I take the logarithm of the sum, so nothing overflows."""


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))


# %% sigmoid_long_double
"""I want more digits and print the type."""


def sigmoid(value):
    value = np.asarray(value, dtype=np.longdouble)
    print(value.dtype)
    return np.reciprocal(1 + np.exp(-value))


# %% sigmoid_masks
"""I treat positive and negative entries apart, both without overflow."""


def sigmoid(x):
    x = np.array(x, dtype=float)
    s = np.empty(x.shape)
    up = x >= 0
    s[up] = 1 / (1 + np.exp(-x[up]))
    s[~up] = np.exp(x[~up]) / (1 + np.exp(x[~up]))
    return s


# %% sigmoid_power
"""One over something is its power of -1."""


def sigmoid(x):
    return (1.0 + np.exp(-x)) ** -1


# %% sigmoid_softmax_of_two
"""It is the softmax of x and 0."""


def sigmoid(x):
    top = np.maximum(x, 0)
    return np.exp(x - top) / (np.exp(x - top) + np.exp(-top))


# %% sigmoid_tanh_formula
"""The sigmoid is a tanh, moved and scaled."""


def sigmoid(x):
    return 0.5 * (1 + np.tanh(0.5 * x))


# %% sigmoid_vectorize
"""I wrote it for a number and let numpy do the rest."""


import math


def sigmoid_of_number(number):
    return 1.0 / (1.0 + math.exp(-number))


sigmoid = np.vectorize(sigmoid_of_number, otypes=[float])


# %% sigmoid_where
"""exp only ever sees numbers below zero."""


def sigmoid(x):
    return np.where(x >= 0, 1, np.exp(-np.abs(x))) / (1 + np.exp(-np.abs(x)))


# %% sigmoid_always_a_matrix fails="test_sigmoid_arrays"
"""I make everything a matrix, so a vector comes back as a matrix of one row."""


def sigmoid(x):
    values = 1 / (1 + np.exp(-np.atleast_2d(x)))
    return values if np.ndim(x) > 0 else values[0, 0]


# %% sigmoid_arrays_only fails="test_sigmoid_numbers"
"""My function asks for x.shape, which a number does not have."""


def sigmoid(x):
    result = np.zeros(x.shape)
    for index in np.ndindex(x.shape):
        result[index] = 1 / (1 + np.exp(-x[index]))
    return result


# %% sigmoid_clipped fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I clipped the argument at 5, against overflow."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.clip(x, -5, 5)))


# %% sigmoid_flattened fails="test_sigmoid_arrays"
"""I walk through all entries and forget to restore the shape."""


import math


def sigmoid(x):
    entries = [1 / (1 + math.exp(-entry)) for entry in np.ravel(x)]
    return np.array(entries) if len(entries) > 1 else entries[0]


# %% sigmoid_if_on_array fails="test_sigmoid_arrays"
"""I ask whether x is positive, which has no answer for an array."""


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + np.exp(-x))
    else:
        return np.exp(x) / (1 + np.exp(x))


# %% sigmoid_in_place fails="test_sigmoid_arrays"
"""I turned the sign in the array that I was given."""


def sigmoid(x):
    x *= -1
    return 1 / (1 + np.exp(x))


# %% sigmoid_math_exp fails="test_sigmoid_arrays"
"""math.exp takes single numbers only."""


import math


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


# %% sigmoid_missing_brackets fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""Without brackets I divide 1 by 1 and add the rest."""


def sigmoid(x):
    return 1 / 1 + np.exp(-x)


# %% sigmoid_no_division fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I forgot the division."""


def sigmoid(x):
    return 1 + np.exp(-x)


# %% sigmoid_no_one fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I forgot to add 1 below the line."""


def sigmoid(x):
    return 1 / np.exp(-x)


# %% sigmoid_positive_exponent fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I forgot the minus in the exponent."""


def sigmoid(x):
    return 1 / (1 + np.exp(x))


# %% sigmoid_rounded fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I rounded to two digits."""


def sigmoid(x):
    return np.round(1 / (1 + np.exp(-x)), 2)


# %% sigmoid_single_precision fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I used float32."""


def sigmoid(x):
    return 1 / (1 + np.exp(-np.float32(x) if np.ndim(x) == 0 else -x.astype(np.float32)))


# %% sigmoid_slope fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I returned the slope."""


def sigmoid(x):
    return np.exp(-x) / (1 + np.exp(-x)) ** 2


# %% sigmoid_step fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I made it a switch: on or off."""


def sigmoid(x):
    return np.where(x > 0, 1.0, 0.0)


# %% sigmoid_sum_over_entries fails="test_sigmoid_arrays"
"""I wrote a sum below the line, as in softmax."""


def sigmoid(x):
    return 1 / (1 + np.sum(np.exp(-x)))


# %% sigmoid_tanh fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I took tanh, which is an S-shaped curve too."""


def sigmoid(x):
    return np.tanh(x)


# %% sigmoid_tanh_of_x fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I remembered the formula with tanh, but not that x is halved."""


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x))


# %% sigmoid_vectors_only fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I loop over the entries of a vector; numbers and matrices I forgot."""


import math


def sigmoid(x):
    return np.array([1 / (1 + math.exp(-entry)) for entry in x])


# %% sigmoid_zeros_like fails="test_sigmoid_numbers, test_sigmoid_arrays"
"""I filled an array like x; of whole numbers only 0 and 1 remain."""


def sigmoid(x):
    s = np.zeros_like(x)
    s[...] = 1 / (1 + np.exp(-x))
    return s
