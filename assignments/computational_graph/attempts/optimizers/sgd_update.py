# Ways to answer `sgd_update`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% all_updates_return_lists
"""All my updates return lists, and train makes arrays of them."""


def sgd_update(w, gradient, learning_rate=0.001):
    return [a - learning_rate * g for a, g in zip(w, gradient)]


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = [gamma * v + learning_rate * g for v, g in zip(velocity, gradient)]
    return [a - v for a, v in zip(w, velocity)], velocity


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = [0] * 9, np.zeros(9), np.zeros(9), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = np.array(sgd_update(w, gradient, learning_rate))
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
                w = np.array(w)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, list(w)


# %% sgd_comprehension
"""A comprehension over pairs, made an array."""


def sgd_update(w, gradient, learning_rate=0.001):
    return np.array([weight - learning_rate * g for weight, g in zip(w, gradient)])


# %% sgd_in_place_on_a_copy
"""I copy first and then use -=."""


def sgd_update(w, gradient, learning_rate=0.001):
    w = np.copy(w)
    w -= learning_rate * gradient
    return w


# %% sgd_long_double
"""I compute in the longest floats that there are."""


def sgd_update(w, gradient, learning_rate=0.001):
    w = np.asarray(w, dtype=np.longdouble)
    return w - learning_rate * np.asarray(gradient, dtype=np.longdouble)


# %% sgd_loop_over_indices
"""I build a new list weight by weight."""


def sgd_update(w, gradient, learning_rate=0.001):
    new_w = []
    for i in range(len(w)):
        new_w.append(w[i] - learning_rate * gradient[i])
    return new_w


# %% sgd_numpy_functions
"""I like numpy's own names, and I print the step."""


def sgd_update(w, gradient, learning_rate=0.001):
    step = np.multiply(learning_rate, gradient)
    print("step", step)
    return np.subtract(w, step)


# %% sgd_renamed_parameters
"""I call the gradient dw and the learning rate lr."""


def sgd_update(w, dw, lr=0.001):
    return w + -lr * dw


# %% sgd_tuple_of_floats
"""I return a tuple of plain floats."""


def sgd_update(w, gradient, learning_rate=0.001):
    return tuple(float(a) - learning_rate * float(b) for a, b in zip(w, gradient))


# %% sgd_absolute_gradient fails="test_sgd"
"""I took the size of the gradient and lost its sign."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * abs(gradient)


# %% sgd_always_nine_weights fails="test_sgd"
"""I counted to nine, as the graph has nine weights."""


def sgd_update(w, gradient, learning_rate=0.001):
    new = np.zeros(9)
    for i in range(9):
        new[i] = w[i] - learning_rate * gradient[i]
    return new


# %% sgd_entries_in_place fails="test_sgd"
"""My loop writes into w entry by entry."""


def sgd_update(w, gradient, learning_rate=0.001):
    for i in range(len(w)):
        w[i] = w[i] - learning_rate * gradient[i]
    return w


# %% sgd_fixed_learning_rate fails="test_sgd"
"""I wrote the learning rate of the lecture into the formula."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - 0.001 * gradient


# %% sgd_from_w fails="test_sgd"
"""I multiplied the learning rate with w instead of the gradient."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * w


# %% sgd_in_place fails="test_sgd"
"""I used -= on the array I was given."""


def sgd_update(w, gradient, learning_rate=0.001):
    w -= learning_rate * gradient
    return w


# %% sgd_loop_variable_only fails="test_sgd"
"""I updated the loop's variable and thought that w would follow."""


def sgd_update(w, gradient, learning_rate=0.001):
    for r, g in zip(w, gradient):
        r = r - learning_rate * g
    return w


# %% sgd_mean_gradient fails="test_sgd"
"""I took the mean of the gradient and moved all weights by the same amount."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * np.mean(gradient)


# %% sgd_no_return fails="test_sgd"
"""I computed the new weights and forgot to return them."""


def sgd_update(w, gradient, learning_rate=0.001):
    w_new = w - learning_rate * gradient


# %% sgd_normalised_gradient fails="test_sgd"
"""I divided the gradient by its norm, so that every step has the same length."""


def sgd_update(w, gradient, learning_rate=0.001):
    direction = gradient / np.linalg.norm(gradient)
    return w - learning_rate * direction


# %% sgd_prints_instead fails="test_sgd"
"""I printed the new weights and returned nothing."""


def sgd_update(w, gradient, learning_rate=0.001):
    print("new weights:", w - learning_rate * gradient)


# %% sgd_return_inside_the_loop fails="test_sgd"
"""My return stands inside the loop, so only the first weight moved."""


def sgd_update(w, gradient, learning_rate=0.001):
    new = w.copy()
    for i in range(len(w)):
        new[i] -= learning_rate * gradient[i]
        return new


# %% sgd_returns_the_step fails="test_sgd"
"""I returned what has to be subtracted, not the new weights."""


def sgd_update(w, gradient, learning_rate=0.001):
    step = learning_rate * gradient
    return step


# %% sgd_rounded fails="test_sgd"
"""I rounded to four digits so that it prints nicely."""


def sgd_update(w, gradient, learning_rate=0.001):
    return np.round(w - learning_rate * gradient, 4)


# %% sgd_sign_only fails="test_sgd"
"""I moved each weight by the learning rate, up or down."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * np.sign(gradient)


# %% sgd_single_precision fails="test_sgd"
"""I made the arrays float32, which is faster."""


def sgd_update(w, gradient, learning_rate=0.001):
    w, gradient = np.float32(w), np.float32(gradient)
    return w - np.float32(learning_rate) * gradient


# %% sgd_stray_comma fails="test_sgd"
"""There is a comma after my return value."""


def sgd_update(w, gradient, learning_rate=0.001):
    return (w - learning_rate * gradient,)


# %% sgd_uphill fails="test_sgd"
"""I added the step, so the loss went up instead of down."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w + learning_rate * gradient


# %% sgd_weight_decay fails="test_sgd"
"""I pull the weights towards zero as well, as in my other project."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - learning_rate * (gradient + 0.01 * w)


# %% sgd_without_learning_rate fails="test_sgd"
"""I subtracted the whole gradient."""


def sgd_update(w, gradient, learning_rate=0.001):
    return w - gradient


# %% sgd_wrong_brackets fails="test_sgd"
"""I put brackets where none belong."""


def sgd_update(w, gradient, learning_rate=0.001):
    return (w - learning_rate) * gradient
