# Ways to answer `gradcheck_naive`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% gradcheck_naive_all_at_once
"""I measure all entries first and compare whole arrays."""


def gradcheck_naive(f, x):
    state = random.getstate()

    def cost(at):
        random.setstate(state)
        return f(at)[0]

    grad = np.asarray(f(x)[1])
    measured = np.empty(x.shape)
    for ix in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[ix] = 1e-4
        measured[ix] = (cost(x + step) - cost(x - step)) / 2e-4
    reldiff = np.abs(measured - grad) / np.maximum(1, np.maximum(np.abs(measured), np.abs(grad)))
    wrong = np.argwhere(reldiff > 1e-5)
    if len(wrong):
        print("Gradient check failed.")
        print("First gradient error found at index", tuple(wrong[0]))
    else:
        print("Gradient check passed!")
    return len(wrong) == 0


# %% gradcheck_naive_both_generators
"""I restore numpy's random state too."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    np_state = np.random.get_state()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        np.random.set_state(np_state)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        np.random.set_state(np_state)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_classic
"""I print the verdict, as the exercise has always been done, and return nothing."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)  # Evaluate function value at original point
    h = 1e-4

    # Iterate over all indexes in x
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        ix = it.multi_index

        x[ix] += h
        random.setstate(rndstate)
        f1, _ = f(x)
        x[ix] -= 2 * h
        random.setstate(rndstate)
        f2, _ = f(x)
        x[ix] += h
        numgrad = (f1 - f2) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            print("Your gradient: %f \t Numerical gradient: %f" % (grad[ix], numgrad))
            return

        it.iternext()  # Step to next dimension

    print("Gradient check passed!")


# %% gradcheck_naive_every_error
"""I print every wrong index, the first one first, and return a numpy truth value."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4
    wrong = 0

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            wrong += 1

    if not wrong:
        print("Gradient check passed!")
    return np.bool_(wrong == 0)


# %% gradcheck_naive_flat
"""I walk through x.flat and turn the number into an index at the end."""


def gradcheck_naive(f, x):
    state = random.getstate()
    grad = f(x)[1]
    h = 1e-4
    for i in range(x.size):
        old = x.flat[i]
        x.flat[i] = old + h
        random.setstate(state)
        up = f(x)[0]
        x.flat[i] = old - h
        random.setstate(state)
        down = f(x)[0]
        x.flat[i] = old
        n, g = (up - down) / (2 * h), np.ravel(grad)[i]
        if abs(n - g) > 1e-5 * max(1, abs(n), abs(g)):
            print("Gradient check failed.\nFirst gradient error found at index", np.unravel_index(i, x.shape))
            return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_index_in_brackets
"""I print the index as numpy code would have it."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index " + "".join(f"[{i}]" for i in ix) + " of x")
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_renamed
"""Other names, a deep copy of x, and silence when all is well."""


import copy


def gradcheck_naive(function, point):
    dice = random.getstate()
    gradient = np.array(function(point)[1], dtype=np.longdouble)
    for where, claimed in np.ndenumerate(gradient):
        values = []
        for step in (-1e-4, 1e-4):
            moved = copy.deepcopy(point)
            moved[where] += step
            random.setstate(dice)
            values.append(np.longdouble(function(moved)[0]))
        slope = (values[1] - values[0]) / np.longdouble(2e-4)
        if not abs(slope - claimed) <= 1e-5 * max(1, abs(slope), abs(claimed)):
            print(f"Gradient check failed. First gradient error found at index {where}: {claimed} instead of {slope}")
            return False
    return True


# %% gradcheck_naive_seeded
"""I set a seed before each call of f."""


def gradcheck_naive(f, x):
    seed = 42
    random.seed(seed)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.seed(seed)
        plus = f(x)[0]
        x[ix] = old - h
        random.seed(seed)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_smaller_step
"""I took h = 1e-5."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-5

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_absolute_only fails="test_gradcheck_accepts"
"""I compare absolutely; steep functions then never pass."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix])
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_added fails="test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random"
"""I added the two values."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus + minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_all_entries_move fails="test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random"
"""I moved all entries of x at once."""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    h = 1e-4
    random.setstate(state)
    up = f(x + h)[0]
    random.setstate(state)
    down = f(x - h)[0]
    numgrad = (up - down) / (2 * h)
    for ix in np.ndindex(x.shape):
        if abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix])) > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_always_passed fails="test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random, test_gradcheck_accepts"
"""The check printed errors all the time, so I commented the comparison out."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-6

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        # if reldiff > 1e-5:
        #     print("Gradient check failed.")
        #     return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_fails_and_passes fails="test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random, test_gradcheck_accepts"
"""After an error I go on, and at the end I print that it passed."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))

    print("Gradient check passed!")


# %% gradcheck_naive_flat_index fails="test_gradcheck_index"
"""I count through all entries, also in a matrix."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for i, ix in enumerate(np.ndindex(x.shape)):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % i)
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_flattened_copy fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I stepped in x.flatten(), which is a copy, so f never saw the step."""


def gradcheck_naive(f, x):
    state = random.getstate()
    grad = np.array(f(x)[1]).flatten()
    flat, h = x.flatten(), 1e-4
    for i in range(flat.size):
        flat[i] += h
        random.setstate(state)
        plus = f(x)[0]
        flat[i] -= 2 * h
        random.setstate(state)
        minus = f(x)[0]
        flat[i] += h
        numgrad = (plus - minus) / (2 * h)
        if abs(numgrad - grad[i]) / max(1, abs(numgrad), abs(grad[i])) > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", np.unravel_index(i, x.shape))
            return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_forward_difference fails="test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random"
"""I took the step to one side only."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old
        numgrad = (plus - fx) / h

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_generous_limit fails="test_gradcheck_flags"
"""I raised the limit until my network passed."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-2:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_gradient_after_the_step fails="test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random"
"""I took the gradient when x had already moved."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus, grad = f(x)
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_half_way fails="test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random"
"""I went up by h and down by h, which is only back to x, and still divided by 2 h."""


def gradcheck_naive(f, x):
    state = random.getstate()
    cost, grad = f(x)
    h = 1e-4
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        ix = it.multi_index
        x[ix] += h
        random.setstate(state)
        up = f(x)[0]
        x[ix] -= h
        random.setstate(state)
        down = f(x)[0]
        numgrad = (up - down) / (2 * h)
        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
        it.iternext()
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_inverted fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I return True when there is an error."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return True

    print("Gradient check passed!")
    return False


# %% gradcheck_naive_large_step fails="test_gradcheck_accepts"
"""I took a step of 0.01."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-2

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_last_index fails="test_gradcheck_index"
"""I go on after an error and report the last one."""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    h, wrong = 1e-4, None
    for ix in np.ndindex(x.shape):
        old = x[ix]
        costs = []
        for value in (old + h, old - h):
            x[ix] = value
            random.setstate(state)
            costs.append(f(x)[0])
        x[ix] = old
        numgrad = (costs[0] - costs[1]) / (2 * h)
        if abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix])) > 1e-5:
            wrong = ix
    if wrong is not None:
        print("Gradient check failed.")
        print("First gradient error found at index", wrong)
        return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_mean_difference fails="test_gradcheck_flags, test_gradcheck_index"
"""I averaged the differences; one wrong entry among many then disappears."""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    reldiffs = []
    for ix in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[ix] = 1e-4
        random.setstate(state)
        plus = f(x + step)[0]
        random.setstate(state)
        n = (plus - f(x - step)[0]) / 2e-4
        reldiffs.append(abs(n - grad[ix]) / max(1, abs(n), abs(grad[ix])))
    if np.mean(reldiffs) > 1e-5:
        print("Gradient check failed.")
        return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_missing_brackets fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I forgot the brackets below the line."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / 2 * h

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_no_abs fails="test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I forgot abs in the numerator, so a gradient that is too large passes."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = (numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_no_index fails="test_gradcheck_index"
"""I only say that it failed, not where."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_no_random_state fails="test_gradcheck_random"
"""I forgot the random numbers."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        plus = f(x)[0]
        x[ix] = old - h
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_numpy_state_only fails="test_gradcheck_random"
"""I restored numpy's random state, and f draws with Python's random."""


def gradcheck_naive(f, x):
    rndstate = np.random.get_state()
    np.random.set_state(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        np.random.set_state(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        np.random.set_state(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_old_integer_type fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I used np.int for the indices, which numpy no longer has."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        ix = tuple(np.int(i) for i in ix) if x.ndim else ()
        h = np.float(h)
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_over_h fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I divided by h, although the two points are 2 h apart."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / h

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_relative_only fails="test_gradcheck_accepts"
"""I left out the 1; then rounding noise raises an alarm where the gradient is tiny."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1e-12, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_reset_at_the_next_entry fails="test_gradcheck_accepts, test_gradcheck_flags"
"""I put x back before each step, so the last step stays."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    before = x.copy()
    for ix in np.ndindex(x.shape):
        x[...] = before
        x[ix] = before[ix] + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = before[ix] - h
        random.setstate(rndstate)
        minus = f(x)[0]
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_returns_before_restoring fails="test_gradcheck_flags"
"""When the check fails I return at once, and x keeps its step."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False
        x[ix] = old

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_returns_the_difference fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I returned the largest reldiff instead of True or False."""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    worst = 0.0
    for ix in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[ix] = 1e-4
        random.setstate(state)
        plus = f(x + step)[0]
        random.setstate(state)
        n = (plus - f(x - step)[0]) / 2e-4
        worst = max(worst, abs(n - grad[ix]) / max(1, abs(n), abs(grad[ix])))
    return worst


# %% gradcheck_naive_scalar_argument fails="test_gradcheck_accepts, test_gradcheck_random"
"""I called f with the one number instead of the whole array."""


def gradcheck_naive(f, x):
    state = random.getstate()
    fx, grad = f(x)
    h = 1e-4
    for ix in np.ndindex(x.shape):
        random.setstate(state)
        plus, _ = f(x[ix] + h)
        random.setstate(state)
        minus, _ = f(x[ix] - h)
        numgrad = (plus - minus) / (2 * h)
        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_silent fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I compute everything and say nothing."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            return


# %% gradcheck_naive_state_kept_too_late fails="test_gradcheck_random"
"""I kept the random state after the first call of f."""


def gradcheck_naive(f, x):
    fx, grad = f(x)
    rndstate = random.getstate()
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_state_set_for_plus_only fails="test_gradcheck_random"
"""I set the random state once for each entry, before the step up."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_strict_limit fails="test_gradcheck_accepts"
"""I thought that smaller is better for the limit."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-8:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_sum_below fails="test_gradcheck_flags"
"""Below the line I took the larger of 1 and the sum of both sizes."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad) + abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_swapped fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I subtracted the upper value from the lower one."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (minus - plus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_tiny_step fails="test_gradcheck_accepts"
"""I took a step as small as possible."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-9

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_vectors_only fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I loop over len(x), which fits vectors only."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in range(len(x)):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_worst_index fails="test_gradcheck_index"
"""I report where the error is largest."""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    reldiffs = np.zeros(x.shape)
    for ix in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[ix] = 1e-4
        random.setstate(state)
        plus = f(x + step)[0]
        random.setstate(state)
        minus = f(x - step)[0]
        n = (plus - minus) / 2e-4
        reldiffs[ix] = abs(n - grad[ix]) / max(1, abs(n), abs(grad[ix]))
    if np.max(reldiffs) > 1e-5:
        print("Gradient check failed.")
        print("First gradient error found at index", np.unravel_index(np.argmax(reldiffs), x.shape))
        return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_x_not_restored fails="test_gradcheck_accepts, test_gradcheck_flags"
"""I never put the old value of x back."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_zero_entries_skipped fails="test_gradcheck_flags"
"""I skipped entries with gradient zero, to avoid a division by zero."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        if grad[ix] == 0:
            continue
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True


# %% gradcheck_naive_every_second_entry fails="test_gradcheck_flags, test_gradcheck_index"
"""I skip every second entry, to be faster."""


def gradcheck_naive(f, x):
    h = 1e-4
    state = random.getstate()
    _, gradient = f(x)
    for ix in list(np.ndindex(x.shape))[::2]:
        value, costs = x[ix], []
        for way in (1, -1):
            x[ix] = value + way * h
            random.setstate(state)
            costs.append(f(x)[0])
        x[ix] = value
        numerical = (costs[0] - costs[1]) / (2 * h)
        reldiff = abs(numerical - gradient[ix]) / max(1, abs(numerical), abs(gradient[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_vanishing_step fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I took h = 1e-50, as near to the limit as possible."""


def gradcheck_naive(f, x):
    h = 1e-50
    state = random.getstate()
    _, gradient = f(x)
    for ix in np.ndindex(x.shape):
        value, costs = x[ix], []
        for way in (1, -1):
            x[ix] = value + way * h
            random.setstate(state)
            costs.append(f(x)[0])
        x[ix] = value
        numerical = (costs[0] - costs[1]) / (2 * h)
        reldiff = abs(numerical - gradient[ix]) / max(1, abs(numerical), abs(gradient[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True


# %% gradcheck_naive_both_at_plus fails="test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random"
"""I copied the line for plus and forgot the minus."""


def gradcheck_naive(f, x):
    h = 1e-4
    state = random.getstate()
    _, gradient = f(x)
    for ix in np.ndindex(x.shape):
        value, costs = x[ix], []
        for way in (1, 1):
            x[ix] = value + way * h
            random.setstate(state)
            costs.append(f(x)[0])
        x[ix] = value
        numerical = (costs[0] - costs[1]) / (2 * h)
        reldiff = abs(numerical - gradient[ix]) / max(1, abs(numerical), abs(gradient[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True
