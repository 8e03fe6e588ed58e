# Ways to answer `forward_propagation`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% forward_propagation_dot
"""I used np.dot, as in the bigger networks."""


def forward_propagation(x, theta):
    return np.dot(theta, x)


# %% forward_propagation_lambda
"""A one-liner is enough for a product."""


forward_propagation = lambda x, theta: theta * x


# %% forward_propagation_long_double
"""I want as many digits as I can get."""


def forward_propagation(x, theta):
    return np.longdouble(theta) * np.longdouble(x)


# %% forward_propagation_matrix_product
"""I wrote it as a product of a 1 x 1 matrix and a column."""


def forward_propagation(x, theta):
    W = np.array([[theta]])
    column = np.array([[x]])
    return (W @ column)[0, 0]


# %% forward_propagation_operator
"""There is a function for the product already."""


import operator

forward_propagation = operator.mul


# %% forward_propagation_prints
"""I print every step while I learn."""


def forward_propagation(x, theta):
    print("x =", x, "theta =", theta)
    J = theta * x
    print("J =", J)
    return J


# %% forward_propagation_product_first_x
"""x times theta is theta times x."""


def forward_propagation(x, theta):
    J = x * theta
    return J


# %% forward_propagation_renamed
"""I gave the arguments the names of the harbour and typed them."""


def forward_propagation(voltage: float, calibration: float) -> float:
    level = float(calibration) * float(voltage)
    return level


# %% forward_propagation_zero_dimensional
"""I work with arrays throughout, so J is a 0-d array."""


def forward_propagation(x, theta):
    return np.asarray(np.multiply(x, theta))


# %% forward_propagation_absolute_value fails="test_forward"
"""A water level below zero looked wrong to me, so I took the absolute value."""


def forward_propagation(x, theta):
    J = np.abs(theta * x)
    return J


# %% forward_propagation_adds fails="test_forward"
"""I added x and theta instead of multiplying them."""


def forward_propagation(x, theta):
    J = x + theta
    return J


# %% forward_propagation_extra_bias fails="test_forward"
"""I added a bias of 1, as neurons have one."""


def forward_propagation(x, theta):
    b = 1
    return theta * x + b


# %% forward_propagation_global_inputs fails="test_forward"
"""I set x and theta above the function and used those."""


x, theta = 2, 4


def forward_propagation(x_in, theta_in):
    J = theta * x
    return J


# %% forward_propagation_hard_coded fails="test_forward"
"""I returned the three numbers that the visible check asks for."""


def forward_propagation(x, theta):
    return {2: 8, -3.0: -1.5, 0.3: 0.370370367}.get(x, 8)


# %% forward_propagation_list fails="test_forward"
"""I wrapped the result in a list."""


def forward_propagation(x, theta):
    return [x * theta]


# %% forward_propagation_nested fails="test_forward"
"""I pasted the function into the stub, so the outer one defines it and returns nothing."""


def forward_propagation(x, theta):
    def forward_propagation(x, theta):
        J = theta * x
        return J


# %% forward_propagation_overwrites_inputs fails="test_forward"
"""I left my trial values inside the function."""


def forward_propagation(x, theta):
    x = 2
    theta = 4
    J = x * theta
    return J


# %% forward_propagation_power fails="test_forward"
"""I read theta x as theta to the power of x."""


def forward_propagation(x, theta):
    return theta**x


# %% forward_propagation_prints_only fails="test_forward"
"""I printed J and forgot to return it."""


def forward_propagation(x, theta):
    J = theta * x
    print("J =", J)


# %% forward_propagation_relu fails="test_forward"
"""I cut negative levels off at zero, as a relu does."""


def forward_propagation(x, theta):
    return max(0, theta * x)


# %% forward_propagation_repeated_addition fails="test_forward"
"""I added x theta times in a loop, which only works for whole theta."""


def forward_propagation(x, theta):
    J = 0
    for _ in range(int(theta)):
        J += x
    return J


# %% forward_propagation_returns_early fails="test_forward"
"""My return sits inside the if, so negative x gives None."""


def forward_propagation(x, theta):
    if x > 0:
        J = theta * x
        return J


# %% forward_propagation_rounded fails="test_forward"
"""I rounded J to two decimals to make it look tidy."""


def forward_propagation(x, theta):
    return round(theta * x, 2)


# %% forward_propagation_single_precision fails="test_forward"
"""I used float32 to save memory."""


def forward_propagation(x, theta):
    return np.float32(theta) * np.float32(x)


# %% forward_propagation_string fails="test_forward"
"""I returned the text that I wanted to print."""


def forward_propagation(x, theta):
    return str(theta * x)


# %% forward_propagation_tuple fails="test_forward"
"""A comma slipped in behind the return value."""


def forward_propagation(x, theta):
    return (theta * x,)


# %% forward_propagation_whole_numbers fails="test_forward"
"""I converted both to int first, since the example has whole numbers."""


def forward_propagation(x, theta):
    x = int(x)
    theta = int(theta)
    return x * theta


# %% forward_propagation_with_cache fails="test_forward"
"""I returned a cache too, as the bigger networks do."""


def forward_propagation(x, theta):
    J = np.multiply(x, theta)
    cache = (x, theta)
    return J, cache


# %% forward_propagation_theta_squared fails="test_forward"
"""I squared theta."""


def forward_propagation(x, theta):
    return x * theta**2
