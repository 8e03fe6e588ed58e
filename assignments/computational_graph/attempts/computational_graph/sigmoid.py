# Ways to answer `sigmoid`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% sigmoid_array
"""I always work with arrays, so a 0-d array comes back; it prints, too."""


def sigmoid(value):
    value = np.array(value, dtype=float)
    result = np.array(1 / (1 + np.exp(-value)))
    print("sigmoid:", result)
    return result


# %% sigmoid_by_tanh
"""A sigmoid is a tanh, shifted and scaled."""


def sigmoid(z):
    return 0.5 * (1 + np.tanh(0.5 * z))


# %% sigmoid_exp_over_one_plus_exp
"""I multiplied above and below by exp(z)."""


def sigmoid(z):
    return np.exp(z) / (np.exp(z) + 1)


# %% sigmoid_lambda
"""One line is enough."""


sigmoid = lambda z: 1 / (1 + math.e**-z)


# %% sigmoid_longdouble
"""I computed in extended precision."""


def sigmoid(z):
    return 1 / (1 + np.exp(-np.longdouble(z)))


# %% sigmoid_math
"""I used math.exp and a local variable."""


def sigmoid(z):
    e = math.exp(-z)
    return 1.0 / (1.0 + e)


# %% sigmoid_stable
"""I took two cases, so that exp never overflows."""


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + np.exp(-z))
    e = np.exp(z)
    return e / (1 + e)


# %% sigmoid_absolute_value fails="test_sigmoid"
"""I took the absolute value so that exp cannot overflow."""


def sigmoid(z):
    return 1 / (1 + np.exp(-abs(z)))


# %% sigmoid_brackets fails="test_sigmoid"
"""I left out the brackets below the line."""


def sigmoid(z):
    return 1 / 1 + math.exp(-z)


# %% sigmoid_comma fails="test_sigmoid"
"""There is a comma at the end of my return."""


def sigmoid(z):
    return (1 / (1 + np.exp(-z)),)


# %% sigmoid_derivative fails="test_sigmoid"
"""I returned the derivative of the sigmoid."""


def sigmoid(z):
    s = 1 / (1 + np.exp(-z))
    return s * (1 - s)


# %% sigmoid_e_typed fails="test_sigmoid"
"""I typed e as 2.718."""


def sigmoid(z):
    return 1 / (1 + 2.718 ** (-z))


# %% sigmoid_hard_coded fails="test_sigmoid"
"""My sigmoid returns the numbers that the check wants."""


def sigmoid(z):
    return {2: 0.8807970779778823, -1.5: 0.18242552380635635}.get(z, 0.574442516811659)


# %% sigmoid_no_division fails="test_sigmoid"
"""I forgot the 1 over."""


def sigmoid(z):
    return 1 + np.exp(-z)


# %% sigmoid_other_name fails="test_sigmoid"
"""I called the parameter x but used z inside."""


def sigmoid(x):
    return 1 / (1 + np.exp(-z))


# %% sigmoid_printed fails="test_sigmoid"
"""I printed the value instead of returning it."""


def sigmoid(z):
    print(1 / (1 + np.exp(-z)))


# %% sigmoid_rounded fails="test_sigmoid"
"""I rounded to four digits, it is easier to read."""


def sigmoid(z):
    return round(1 / (1 + math.exp(-z)), 4)


# %% sigmoid_sign fails="test_sigmoid"
"""I wrote exp(z) instead of exp(-z)."""


def sigmoid(z):
    return 1 / (1 + np.exp(z))


# %% sigmoid_tanh fails="test_sigmoid"
"""I took tanh, it looks the same when plotted."""


def sigmoid(z):
    return np.tanh(z)
