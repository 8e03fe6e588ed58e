# Ways to answer `backward_propagation`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% backward_propagation_chain_rule
"""I multiplied the incoming gradient 1 by the local one."""


def backward_propagation(x, theta):
    dJ = 1.0
    dtheta = dJ * x
    return dtheta


# %% backward_propagation_float
"""I always return a float, also for whole numbers."""


def backward_propagation(x, theta):
    return float(x)


# %% backward_propagation_forward_at_one
"""x is the value of J at theta = 1, so I reused the forward pass."""


def backward_propagation(x, theta):
    return forward_propagation(x, 1)


# %% backward_propagation_one_entry_array
"""I return an array with one entry, as a gradient vector has one entry here."""


def backward_propagation(x, theta):
    gradient = np.zeros((1, 1))
    gradient[0][0] = x
    return gradient


# %% backward_propagation_ones_like
"""I wrote it so that it would work for arrays of theta too."""


def backward_propagation(x, theta):
    return x * np.ones_like(theta)


# %% backward_propagation_polynomial
"""J is a polynomial in theta, and numpy can differentiate those."""


def backward_propagation(x, theta):
    J = np.poly1d([x, 0])
    return J.deriv()(theta)


# %% backward_propagation_renamed_defaults
"""theta is not needed, so I made it optional and called it _."""


def backward_propagation(signal, _=None):
    return signal


# %% backward_propagation_variable
"""I gave the gradient its name before returning it."""


def backward_propagation(x, theta):
    dtheta = x
    return dtheta


# %% backward_propagation_absolute_value fails="test_backward"
"""I took the norm of x, so the gradient is never negative."""


def backward_propagation(x, theta):
    return np.linalg.norm(x)


# %% backward_propagation_both_derivatives fails="test_backward"
"""I returned both derivatives, dx and dtheta."""


def backward_propagation(x, theta):
    dx = theta
    dtheta = x
    return dx, dtheta


# %% backward_propagation_calls_forward fails="test_backward"
"""I called the forward pass and thought that it is the gradient."""


def backward_propagation(x, theta):
    dtheta = forward_propagation(x, theta)
    return dtheta


# %% backward_propagation_divides_by_theta fails="test_backward"
"""I divided J by theta to get x back; for theta = 0 that stops."""


def backward_propagation(x, theta):
    J = x * theta
    return J / theta


# %% backward_propagation_global_x fails="test_backward"
"""I used the x of the cell above instead of the argument."""


x, theta = 3, 4


def backward_propagation(x_value, theta_value):
    dtheta = x
    return dtheta


# %% backward_propagation_hard_coded fails="test_backward"
"""I returned the four numbers that the visible check asks for."""


def backward_propagation(x, theta):
    answers = {3: 3, 2: 2, -2.5: -2.5, 1.7: 1.7}
    return answers.get(x, 3)


# %% backward_propagation_measures fails="test_backward"
"""I let the computer measure the derivative, so the check would compare a measurement with itself."""


def backward_propagation(x, theta):
    h = 1e-6
    dtheta = (forward_propagation(x, theta + h) - forward_propagation(x, theta - h)) / (2 * h)
    return dtheta


# %% backward_propagation_no_return fails="test_backward"
"""I computed dtheta and forgot the return."""


def backward_propagation(x, theta):
    dtheta = x


# %% backward_propagation_one fails="test_backward"
"""The derivative of theta is 1, so I returned 1 and lost the x."""


def backward_propagation(x, theta):
    return 1


# %% backward_propagation_power_rule fails="test_backward"
"""I applied the power rule as if theta were squared."""


def backward_propagation(x, theta):
    dtheta = 2 * theta * x
    return dtheta


# %% backward_propagation_product fails="test_backward"
"""I returned x times theta, which is J itself."""


def backward_propagation(x, theta):
    return x * theta


# %% backward_propagation_square fails="test_backward"
"""I multiplied by x once more, as the chain rule seemed to ask for it."""


def backward_propagation(x, theta):
    dJ = x
    dtheta = dJ * x
    return dtheta


# %% backward_propagation_sum fails="test_backward"
"""I used the product rule for both factors and added the parts."""


def backward_propagation(x, theta):
    dtheta = x * 1 + 1 * theta
    return dtheta


# %% backward_propagation_text fails="test_backward"
"""I returned the formula as text."""


def backward_propagation(x, theta):
    return "x"


# %% backward_propagation_theta fails="test_backward"
"""I returned theta: the derivative with respect to x."""


def backward_propagation(x, theta):
    dtheta = theta
    return dtheta


# %% backward_propagation_unit_step fails="test_backward"
"""J grows by x when theta grows by one, so I subtracted two forward passes."""


def backward_propagation(x, theta):
    return forward_propagation(x, theta + 1) - forward_propagation(x, theta)


# %% backward_propagation_vector fails="test_backward"
"""I returned a column with x in it twice, one for each input."""


def backward_propagation(x, theta):
    return np.array([[x], [x]])


# %% backward_propagation_whole_numbers fails="test_backward"
"""I rounded the gradient to a whole number."""


def backward_propagation(x, theta):
    return x // 1


# %% backward_propagation_wrong_sign fails="test_backward"
"""I put a minus, as in gradient descent."""


def backward_propagation(x, theta):
    return -x
