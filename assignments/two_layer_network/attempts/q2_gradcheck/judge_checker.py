# Ways to answer `judge_checker`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% judge_checker_assertions
"""I write it as a test with assertions, and catch them."""


def run_the_tests(checker):
    def quartic(x):
        return np.sum(x**4) / 4, x**3

    def dropout(x):
        keep = np.array([random.randint(0, 1) for _ in x])
        return np.sum(keep * x**2), 2 * keep * x

    point = [0.7, -1.3, 1.8, 1.1, -0.6]
    x = np.array(point)
    assert checker(quartic, x)
    assert checker(dropout, x)
    for i in range(5):
        for sign in (1, -1):
            unit = np.eye(5)[i] * sign * 0.01
            assert not checker(lambda x: (quartic(x)[0], quartic(x)[1] + unit), x)
    assert np.abs(x - point).max() < 1e-6


def judge_checker(checker):
    try:
        run_the_tests(checker)
    except AssertionError:
        return False
    return True


# %% judge_checker_exceptions_count_as_faults
"""A checker that stops with an error is faulty too."""


def judge_checker(checker):
    x = np.linspace(0.5, 2, 6).reshape(2, 3)
    before = np.copy(x)
    ok = True
    try:
        ok &= bool(checker(lambda a: (np.sum(np.exp(a)), np.exp(a)), x))
        ok &= bool(checker(silent_buoy, x))
        for k in range(6):
            fault = np.zeros(6)
            for size in (0.01, -0.01, 0.5, -0.5):
                fault[k] = size
                ok &= not checker(lambda a: (np.sum(np.exp(a)), np.exp(a) + fault.reshape(2, 3)), x)
            fault[k] = 0
    except Exception:
        return False
    return ok and np.array_equal(np.round(x, 8), np.round(before, 8))


# %% judge_checker_numpy_truth
"""I multiply truth values of numpy."""


def judge_checker(checker):
    def cost(x, fault=0.0):
        return np.sum(np.cosh(x)), np.sinh(x) + fault

    x = np.array([0.6, -1.1, 1.7])
    start = x.copy()
    faults = [0.01 * way * axis for axis in np.eye(3) for way in (1, -1)]
    fails = [not checker(lambda x, fault=fault: cost(x, fault), x) for fault in faults]
    passes = [checker(cost, x)] + [checker(silent_buoy, x) for _ in range(5)]
    same = np.isclose(x, start, rtol=0, atol=1e-8)
    return np.all(fails) & np.all(passes) & np.all(same)


# %% judge_checker_random_trials
"""I draw points and faults at random."""


def judge_checker(checker):
    dice = np.random.default_rng(3)
    for entry in range(4):
        for sign in (-1, 1):
            x = dice.uniform(0.5, 2, 4) * dice.choice([-1, 1], 4)
            kept = x.copy()
            right = lambda x: (np.sum(x**3) + x[0] * x[3], 3 * x**2 + np.array([x[3], 0, 0, x[0]]))
            unit = np.arange(4) == entry
            wrong = lambda x: (right(x)[0], right(x)[1] + sign * dice.uniform(0.01, 0.02) * unit)
            verdicts = [checker(right, x), checker(silent_buoy, x), checker(wrong, x)]
            if verdicts != [True, True, False] or np.any(np.abs(x - kept) > 1e-7):
                return False
    return True


# %% judge_checker_table
"""I put all trials into a table: function, and whether it must pass."""


def judge_checker(checker):
    def sines(x):
        return np.sum(np.sin(x)), np.cos(x)

    def noisy(x):
        weights = np.array([random.uniform(1, 2) for _ in range(x.size)]).reshape(x.shape)
        return np.sum(weights * x**2), 2 * weights * x

    def spoiled(f, index, error):
        def g(x):
            cost, gradient = f(x)
            gradient = gradient.copy()
            gradient[index] += error
            return cost, gradient

        return g

    x = np.array([[0.5, 1.1], [-0.8, 1.9]])
    trials = [(sines, True), (noisy, True)]
    for f in (sines, noisy):
        for index in np.ndindex(x.shape):
            trials += [(spoiled(f, index, 0.01), False), (spoiled(f, index, -0.01), False)]
    for f, should_pass in trials:
        point = x.copy()
        if checker(f, point) != should_pass or not np.allclose(point, x, rtol=0, atol=1e-9):
            return False
    return True


# %% judge_checker_counts fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I return how many of my trials went well."""


def judge_checker(checker):
    x = np.array([0.6, -1.1, 1.7, 0.9])
    points = 2
    points += checker(lambda x: (np.sum(x**3), 3 * x**2), x)
    points += checker(silent_buoy, x)
    points += not checker(lambda x: (np.sum(x**3), 3 * x**2 + 0.01), x)
    return points


# %% judge_checker_doubled_gradient fails="test_judge_blind"
"""I doubled the gradient; small faults I did not try."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] *= 1 + 100 * error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_everywhere_at_once fails="test_judge_blind"
"""My wrong gradient is wrong in all entries."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_far_from_zero fails="test_judge_strict"
"""I check at 123.456, where the slope is so steep that a bad step does not count."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**2), 2 * x

    x = np.array([123.456, 234.5, 345.6, 456.7])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.1, -0.1):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_faults_too_small fails="test_judge_blind, test_judge_strict, test_judge_state"
"""My faults are so small that a good checker may let them pass."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (1e-6, -1e-6):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_inverted fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I return True for a faulty checker."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return True
    if not checker(silent_buoy, x):
        return True
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return True
    return not bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_no_random_function fails="test_judge_state"
"""I forgot functions that draw random numbers."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_none_for_faulty fails="test_judge_blind, test_judge_strict"
"""I return True for a good checker, and nothing for the others."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return
    if not checker(silent_buoy, x):
        return
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return
    if np.allclose(x, kept, rtol=0, atol=1e-8):
        return True


# %% judge_checker_nothing_at_all fails="test_judge_strict, test_judge_state"
"""I tried a function that is zero and a random one that is zero; all slopes agree there."""


def judge_checker(checker):
    def cubes(x):
        return 0.0, np.zeros(4)

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(lambda x: (0 * random.random(), np.zeros(4)), x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_numpy_random fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I draw with numpy's generator, whose state nobody restores."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(lambda x: (lambda w: (np.sum(w * x**2), 2 * w * x))(np.random.rand(4)), x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_one_entry fails="test_judge_blind, test_judge_strict"
"""My x has one entry."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    def noise(x):
        weight = random.random()
        return np.sum(weight * x**2), 2 * weight * x

    x = np.array([1.3])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(noise, x):
        return False
    for i in range(1):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_only_first_entry fails="test_judge_blind"
"""I made a fault in the first entry only."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(1):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_only_right_gradients fails="test_judge_blind, test_judge_state"
"""I tried right gradients only; nothing had to fail."""


def judge_checker(checker):
    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    good = checker(lambda x: (np.sum(x**3), 3 * x**2), x) and checker(silent_buoy, x)
    return good and np.max(np.abs(x - kept)) < 1e-8


# %% judge_checker_only_too_large fails="test_judge_blind"
"""My wrong gradients are all too large."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, 0.1):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_only_too_small fails="test_judge_blind"
"""My wrong gradients are all too small."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (-0.01,):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_only_wrong_gradients fails="test_judge_strict, test_judge_state"
"""I tried wrong gradients only; nothing had to pass."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_or_for_and fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I joined the two questions with or."""


def judge_checker(checker):
    x = np.array([0.6, -1.1, 1.7, 0.9])
    passes_right = checker(lambda x: (np.sum(x**3), 3 * x**2), x) and checker(silent_buoy, x)
    fails_wrong = not checker(lambda x: (np.sum(x**3), 3 * x**2 + 0.01), x)
    return passes_right or fails_wrong


# %% judge_checker_reads_what_is_printed fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I look for the word passed in what the checker prints."""


import contextlib
import io


def judge_checker(checker):
    def says_passed(f, x):
        words = io.StringIO()
        with contextlib.redirect_stdout(words):
            checker(f, x)
        return "passed" in words.getvalue()

    x = np.array([0.6, -1.1, 1.7, 0.9])
    return says_passed(lambda x: (np.sum(x**3), 3 * x**2), x) and not says_passed(
        lambda x: (np.sum(x**3), 3.1 * x**2), x
    )


# %% judge_checker_straight_line fails="test_judge_strict"
"""My cost is a straight line, on which a one-sided step is as good."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(3 * x), 3 * np.ones(4)

    def noise(x):
        weights = np.array([random.random() for _ in x])
        return np.sum(weights * x), weights

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(noise, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_swapped_arguments fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I called the checker with x first."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(x, cubes):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_trusts_everything fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I believe what people say."""


def judge_checker(checker):
    return True


# %% judge_checker_trusts_nothing fails="test_judge_blind, test_judge_strict, test_judge_state"
"""I do not believe anybody."""


def judge_checker(checker):
    return False


# %% judge_checker_whole_numbers fails="test_judge_state"
"""My x holds whole numbers, so a checker that steps in place raises an error."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3.0), 3.0 * x**2

    x = np.array([1, -1, 2, 1])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_x_compared_roughly fails="test_judge_state"
"""I compare x with a tolerance that is larger than the step."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, atol=1e-3))


# %% judge_checker_x_compared_with_itself fails="test_judge_state"
"""I kept x without copying it, so I compare it with itself."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))


# %% judge_checker_x_not_compared fails="test_judge_state"
"""I never looked whether x is still the same."""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return True
