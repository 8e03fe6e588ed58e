# %% [markdown]
# # A check for any function, and a test for the check
#
# **You will learn** to check the gradient of any function, even of one that uses random numbers, and to test a checker.
#
# **You need** central differences, as in the scalar notebook, and loops over array indices. · **About 40 minutes** · **7 points**

# %% [markdown]
# ## One tool for every function
#
# So far each check was made for one network. This one takes *any* function `f`: called with an array `x`, it returns its cost
# and its gradient, an array in the shape of `x`. You will need it in the next notebook, and wherever somebody has derived a
# gradient by hand.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import random

import numpy as np

from plots import plot_lines
from public_tests import after_exercise, from_source, gradcheck_naive_test, judge_checker_test, verdict_of
from testCases import generator

# %% [markdown]
# ## 1 · One entry after the other
#
# The entry $x_i$ takes a step $h = 10^{-4}$ on both sides, all other entries stay:
#
# $$ n_i = \frac{f(\dots, x_i + h, \dots) - f(\dots, x_i - h, \dots)}{2h} \tag{1} $$
#
# Compare this with the entry $g_i$ of the gradient that `f` claims:
#
# $$ \text{reldiff}_i = \frac{|n_i - g_i|}{\max(1, |n_i|, |g_i|)} \tag{2} $$
#
# The gradient is right if no $\text{reldiff}_i$ exceeds $10^{-5}$.

# %% [markdown]
# The 1 in (2) keeps rounding noise from raising an alarm where both gradients are tiny. For gradients above 1 the
# difference is relative, below 1 absolute.

# %% [markdown]
# ## 2 · Functions that use random numbers
#
# Some costs differ from call to call. A network trained with dropout, for instance, switches off units at random. Here a
# buoy reports each reading or stays silent. **Predict:** how many different costs does each of the two lines show?


# %% nbgrader={"grade": false, "grade_id": "silent_buoy", "locked": true, "schema_version": 3, "solution": false}
def silent_buoy(x):
    """Sum of the squares of those readings that arrive, about half of them, and its gradient."""
    arrives = np.array([random.random() < 0.5 for _ in range(x.size)]).reshape(x.shape)
    return float(np.sum(arrives * x**2)), 2 * arrives * x


if __name__ == "__main__":
    readings = np.array([1.0, 2.0, 3.0, 4.0])
    print("one after the other", [silent_buoy(readings)[0] for _ in range(4)])
    state, costs = random.getstate(), []
    for _ in range(4):
        random.setstate(state)
        costs.append(silent_buoy(readings)[0])
    print("same state each time", costs)

# %% [markdown]
# $f(x+h) - f(x-h)$ makes sense only if both calls use the same random numbers, and so does the gradient. So keep the state of
# the generator, `random.getstate()`, and set it again **before each call of `f`**: `random.setstate(state)`.

# %% [markdown]
# ### Exercise 1 · `gradcheck_naive` · **4 points**
#
# Follow (1) and (2) for **`x` of any shape**. Set the **random state** before every call of `f`. Whatever the verdict, leave
# `x` **as it was**.
#
# Right: print `Gradient check passed!`, return `True`. Wrong: print `Gradient check failed.` and
# `First gradient error found at index (2, 0)`, counted as in `x[2, 0]` and in the order of `np.ndindex(x.shape)`; return `False`.
#
# <details><summary>Hint</summary>
#
# `for ix in np.ndindex(x.shape):` visits every index, and `x[ix]` is then one number. `f` wants the whole array: change
# `x[ix]`, call `f(x)`, and put the old value back.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gradcheck_naive", "locked": false, "schema_version": 3, "solution": true}
def gradcheck_naive(f, x):
    """Check the gradient of f at x, entry by entry, with formulas (1) and (2).

    f -- function of one array; returns (cost, gradient), the gradient in the shape of the array
    x -- point to check at, an array of floats of any shape; it is left as it was

    Prints the verdict and, if a gradient is wrong, the first wrong index. Returns True or False.
    """
    ### BEGIN SOLUTION
    h = 1e-4
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
            print(f"Your gradient: {gradient[ix]:f} \t Numerical gradient: {numerical:f}")
            return False
    print("Gradient check passed!")
    return True
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_gradcheck_naive", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    gradcheck_naive_test(gradcheck_naive)


# %% nbgrader={"grade": true, "grade_id": "test_gradcheck_accepts", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: right gradients pass, in every shape; curved, steep, flat and large costs; x stays as it was.
### BEGIN HIDDEN TESTS
def test_gradcheck_accepts():
    draw = generator("test_gradcheck_accepts")
    right = [
        "lambda x: (np.sum(x**2), np.array(2 * x))",
        "lambda x: (np.sum(np.sin(10 * x)), np.array(10 * np.cos(10 * x)))",
        "lambda x: (np.sum(x) ** 3, 3 * np.sum(x) ** 2 * np.ones_like(x))",
        "lambda x: (5.0, np.zeros_like(x))",
        "lambda x: (1e5 + 1e-3 * np.sum(np.cos(x)), np.array(-1e-3 * np.sin(x)))",
        "lambda x: (1e4 * np.sum(x**2), np.array(2e4 * x * (1 + 3e-6)))",
    ]
    for source in right:
        for shape in ((), (1,), (5,), (4, 3), (2, 3, 2)):
            x = np.array(draw.uniform(0.5, 2, shape) * draw.choice([-1, 1], shape))
            before = x.copy()
            passes, _ = verdict_of(gradcheck_naive, from_source(source), x)
            assert passes, "gradcheck_naive calls a right gradient wrong."
            assert np.allclose(x, before, rtol=0, atol=1e-9), "gradcheck_naive leaves x changed."
    passes, _ = verdict_of(gradcheck_naive, from_source("lambda x: (np.sum(x**2), np.array(-9 * x))"), np.ones(5))
    assert not passes, "gradcheck_naive calls any gradient right."


test_gradcheck_accepts()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradcheck_flags", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: wrong gradients fail, too large or too small, everywhere or in one entry; x stays as it was.
### BEGIN HIDDEN TESTS
def test_gradcheck_flags():
    draw = generator("test_gradcheck_flags")
    for shape in ((1,), (5,), (4, 3), (2, 3, 2)):
        x = np.array(draw.uniform(1.5, 2, shape) * draw.choice([-1, 1], shape))
        single = [np.eye(x.size)[entry] for entry in sorted({0, min(1, x.size - 1), x.size - 1})]
        for places in (np.ones(x.size), *single):
            for factor in (2, 0.5, -1, 0, 1.001, 0.999, 1 + 3e-5, 1 - 3e-5):
                factors = (1 + (factor - 1) * places).reshape(shape).tolist()
                f = from_source(f"lambda x: (np.sum(x**3) / 3, x**2 * np.array({factors}))")
                before = x.copy()
                passes, _ = verdict_of(gradcheck_naive, f, x)
                assert not passes, "gradcheck_naive lets a wrong gradient pass."
                assert np.allclose(x, before, rtol=0, atol=1e-9), "gradcheck_naive leaves x changed."
        for slope, error in ((0.5, 1.5e-5), (-0.5, 1.5e-5), (3, 5e-5), (-3, 5e-5)):  # just above formula (2)'s limit
            f = from_source(f"lambda x: ({slope} * np.sum(x), np.full_like(x, {slope + error}))")
            passes, _ = verdict_of(gradcheck_naive, f, x)
            assert not passes, "gradcheck_naive lets a wrong gradient pass."


test_gradcheck_flags()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradcheck_index", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the index of the first wrong entry, where several are wrong.
### BEGIN HIDDEN TESTS
def test_gradcheck_index():
    draw = generator("test_gradcheck_index")
    for shape in ((6,), (4, 3), (3, 5), (3, 3), (2, 3, 2)):
        for _ in range(3):
            x = draw.uniform(-2, 2, shape)
            first, second = np.sort(draw.choice(np.arange(1, x.size), 2, replace=False))
            errors = np.zeros(x.size)
            errors[first], errors[second] = draw.choice([-0.1, 0.1]), 5
            f = from_source(f"lambda x: (np.sum(x**2), 2 * x + np.array({errors.reshape(shape).tolist()}))")
            passes, index = verdict_of(gradcheck_naive, f, x)
            assert not passes, "gradcheck_naive lets a wrong gradient pass."
            assert index is not None, "gradcheck_naive does not print the index of the first error."
            expected = tuple(int(i) for i in np.unravel_index(first, shape))
            assert index == expected, "gradcheck_naive names an index that is not the first wrong one."


test_gradcheck_index()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradcheck_random", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: functions that use random numbers, with right gradients and with wrong ones.
### BEGIN HIDDEN TESTS
def test_gradcheck_random():
    draw = generator("test_gradcheck_random")
    noisy = """
    def f(x):
        import random
        weights = np.array([DRAW for _ in range(x.size)]).reshape(x.shape)
        return np.sum(weights * x**2), 2 * weights * x * FACTOR
    """
    for draws in ("random.uniform(1, 3)", "2 * (random.random() < 0.5) + 1", "random.gauss(0, 1) ** 2 + 1"):
        for shape in ((4,), (3, 2)):
            for factor in draw.permutation(["1", "1.5", "0.9"]).tolist():
                x = draw.uniform(0.5, 2, shape)
                f = from_source(noisy.replace("DRAW", draws).replace("FACTOR", factor))
                passes, _ = verdict_of(gradcheck_naive, f, x)
                if factor == "1":
                    assert passes, "gradcheck_naive calls a right gradient wrong when f uses random numbers."
                else:
                    assert not passes, "gradcheck_naive lets a wrong gradient pass when f uses random numbers."


test_gradcheck_random()
### END HIDDEN TESTS

# %% [markdown]
# ## 3 · Who checks the checker?
#
# A checker that always prints `Gradient check passed!` satisfies everybody, until the network does not learn. So a test of a
# checker must try both: right gradients, which must pass, and wrong ones, which must fail.

# %% [markdown]
# ### Exercise 2 · `judge_checker` · **3 points**
#
# You are handed a `checker`, called as `checker(f, x)`, which returns `True` or `False`. Return `True` if it is a good one,
# `False` if not. Try it on functions of your own. A good checker
#
# - **passes right gradients** of curved functions of several entries,
# - **fails wrong ones**: too large or too small, in any single entry, by as little as 0.01,
# - **passes a right gradient of a function that uses** Python's `random`, and leaves **`x` as it was**.

# %% [markdown]
# <details><summary>Hint: which functions?</summary>
#
# Take entries between 0.5 and 2 and a cost such as $\sum_i x_i^3$. Far from zero, or with a straight line, even a bad step goes
# unnoticed. A wrong gradient is the right one plus 0.01, or minus 0.01, in one entry. `silent_buoy` uses random numbers.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "judge_checker", "locked": false, "schema_version": 3, "solution": true}
def judge_checker(checker):
    """Return whether a gradient checker deserves its name.

    checker -- function called as checker(f, x), like gradcheck_naive; returns True or False

    Returns True for a good checker, False for one that passes a wrong gradient, fails a right
    one, is confused by random numbers or leaves x changed.
    """

    ### BEGIN SOLUTION
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([[0.5, -1.2, 2.0], [-0.7, 1.6, 0.9]])
    before = x.copy()
    if not checker(cubes, x) or not checker(silent_buoy, x):
        return False
    for entry in np.ndindex(x.shape):
        for error in (0.01, -0.01):
            fault = np.zeros(x.shape)
            fault[entry] = error
            if checker(lambda x, fault=fault: (cubes(x)[0], cubes(x)[1] + fault), x):
                return False
    return np.allclose(x, before, rtol=0, atol=1e-9)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_judge_checker", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    judge_checker_test(judge_checker, gradcheck_naive)


# %% nbgrader={"grade": true, "grade_id": "test_judge_blind", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: good checkers, and checkers that let some wrong gradients pass.
### BEGIN HIDDEN TESTS
def test_judge_blind():
    sound_checker = """
    def checker(f, x):
        import random
        state = random.getstate()
        def at(values):
            random.setstate(state)
            return f(values)
        gradient = np.array(at(x)[1])
        for index in np.ndindex(x.shape):
            step = np.zeros(x.shape)
            step[index] = 1e-4
            measured = (at(x + step)[0] - at(x - step)[0]) / 2e-4
            if abs(measured - gradient[index]) / max(1, abs(measured), abs(gradient[index])) > 1e-5:
                return False
        return True
    """
    planted_faults = [
        ("return False", "pass"),
        ("abs(measured - gradient[index])", "(measured - gradient[index])"),
        ("abs(measured - gradient[index])", "(gradient[index] - measured)"),
        ("np.ndindex(x.shape)", "[(0,) * x.ndim]"),
        ("np.ndindex(x.shape)", "list(np.ndindex(x.shape))[:-1]"),
        ("np.ndindex(x.shape)", "list(np.ndindex(x.shape))[1:]"),
        ("> 1e-5", "> 0.1"),
    ]
    candidates = [(sound_checker.replace(part, instead), False) for part, instead in planted_faults]
    candidates += [
        (sound_checker, True),
        (sound_checker.replace("return True", "return print('passed') is None"), True),
    ]
    for place in generator("test_judge_blind").permutation(len(candidates)):
        text, sound = candidates[place]
        judged = judge_checker(from_source(text))
        assert judged in (True, False), "judge_checker must return True or False."
        assert judged or not sound, "judge_checker refuses a good checker."
        assert sound or not judged, "judge_checker trusts a checker that is blind."


test_judge_blind()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_judge_strict", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: good checkers, and checkers that fail some right gradients.
### BEGIN HIDDEN TESTS
def test_judge_strict():
    sound_checker = """
    def checker(f, x):
        import random
        state = random.getstate()
        def at(values):
            random.setstate(state)
            return f(values)
        gradient = np.array(at(x)[1])
        for index in np.ndindex(x.shape):
            step = np.zeros(x.shape)
            step[index] = 1e-4
            measured = (at(x + step)[0] - at(x - step)[0]) / 2e-4
            if abs(measured - gradient[index]) / max(1, abs(measured), abs(gradient[index])) > 1e-5:
                return False
        return True
    """
    planted_faults = [
        ("return True", "return False"),
        ("/ 2e-4", "/ 1e-4"),
        ("at(x + step)[0] - at(x - step)[0]", "at(x - step)[0] - at(x + step)[0]"),
        ("at(x + step)[0] - at(x - step)[0]) / 2e-4", "at(x + step)[0] - at(x)[0]) / 1e-4"),
        ("step[index] = 1e-4", "step += 1e-4"),
    ]
    candidates = [(sound_checker.replace(part, instead), False) for part, instead in planted_faults]
    candidates += [
        (sound_checker, True),
        (sound_checker.replace("return True", "return print('passed') is None"), True),
    ]
    for place in generator("test_judge_strict").permutation(len(candidates)):
        text, sound = candidates[place]
        judged = judge_checker(from_source(text))
        assert judged in (True, False), "judge_checker must return True or False."
        assert judged or not sound, "judge_checker refuses a good checker."
        assert sound or not judged, "judge_checker trusts a checker that is too strict."


test_judge_strict()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_judge_state", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: good checkers, and checkers that forget the random state or leave x changed.
### BEGIN HIDDEN TESTS
def test_judge_state():
    sound_checker = """
    def checker(f, x):
        import random
        state = random.getstate()
        def at(values):
            random.setstate(state)
            return f(values)
        gradient = np.array(at(x)[1])
        for index in np.ndindex(x.shape):
            step = np.zeros(x.shape)
            step[index] = 1e-4
            measured = (at(x + step)[0] - at(x - step)[0]) / 2e-4
            if abs(measured - gradient[index]) / max(1, abs(measured), abs(gradient[index])) > 1e-5:
                return False
        return True
    """
    planted_faults = [
        ("random.setstate(state)", "pass"),
        ("np.array(at(x)[1])", "np.array((random.random(), f(x))[1][1])"),
        ("return True", "x[index] += 1e-4; return True"),
        ("return False", "x[index] -= 1e-4; return False"),
    ]
    candidates = [(sound_checker.replace(part, instead), False) for part, instead in planted_faults]
    candidates += [(sound_checker, True), (sound_checker.replace("e-4", "e-5"), True)]
    for place in generator("test_judge_state").permutation(len(candidates)):
        text, sound = candidates[place]
        tries = 1 if sound else 10  # random numbers agree by chance now and then, but not ten times
        judged = all(judge_checker(from_source(text)) for _ in range(tries))
        assert judged or not sound, "judge_checker refuses a good checker."
        assert sound or not judged, "judge_checker trusts a checker that leaves a mess."


test_judge_state()
### END HIDDEN TESTS

# %% [markdown]
# ## 4 · What the check cannot see
#
# Three gradients, all useless, at points or scales where the check has nothing to measure. **Predict:** which of them does
# your check fail?

# %% nbgrader={"grade": false, "grade_id": "blind_spots", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    blind_spots = {
        "cost and gradient forgotten, both 0": (lambda x: (0.0, np.zeros(3)), np.ones(3)),
        "tiny cost 1e-6 x², gradient 0": (lambda x: (1e-6 * np.sum(x**2), np.zeros(3)), np.ones(3)),
        "x² with gradient 7x, checked at x = 0": (lambda x: (np.sum(x**2), 7 * x), np.zeros(3)),
    }
    with after_exercise("Exercise 1"):
        for what, (f, x) in blind_spots.items():
            passes, _ = verdict_of(gradcheck_naive, f, x)
            print(f"{what:<40} {'passes' if passes else 'fails'}")

# %% [markdown]
# None of them: all three pass. The second passes because of the 1 in formula (2): gradients far below 1 are compared
# absolutely.
#
# **Conclusion:** a passed check is worth something only at a generic point, with a cost and a gradient that are *not* zero and
# about as large as 1. Look at the numbers once before you believe the verdict.

# %% [markdown]
# ## 5 · Why a step of 0.0001?
#
# We draw the worst reldiff of a *right* gradient, that of $\sum_i \sin(10 x_i)$, for steps from 0.1 to $10^{-12}$.
#
# **Predict:** for which steps does it stay below the limit of $10^{-5}$: with central, with forward differences?

# %% nbgrader={"grade": false, "grade_id": "step_sweep", "locked": true, "schema_version": 3, "solution": false}
steps = 10.0 ** -np.arange(1, 13)
at = np.linspace(0.3, 1.9, 9)


def worst_reldiff(step, back):
    """The largest reldiff over nine entries, for steps of `step` forwards and `back` backwards."""
    measured = (np.sin(10 * (at + step)) - np.sin(10 * (at - back))) / (step + back)
    slope = 10 * np.cos(10 * at)
    return np.max(np.abs(measured - slope) / np.maximum(1, np.maximum(np.abs(measured), np.abs(slope))))


# %% nbgrader={"grade": false, "grade_id": "step_sweep_plot", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    both = {
        "central": [worst_reldiff(step, step) for step in steps],
        "forward": [worst_reldiff(step, 0) for step in steps],
    }
    titles = {"title": "A right gradient, measured", "xlabel": "step h", "ylabel": "worst reldiff"}
    plot_lines(steps, both, **titles, log="xy", threshold=(1e-5, "limit"))

# %% [markdown]
# **Conclusion:** with central differences, the steps from $10^{-4}$ to $10^{-11}$ keep a right gradient below the limit here. The
# longest of them leaves most room for costs that are large and therefore noisy. Forward differences need $10^{-7}$ to
# $10^{-10}$: with $h = 10^{-4}$ they raise a false alarm, with a reldiff of $5 \cdot 10^{-3}$.

# %% [markdown]
# ## Summary
#
# - A gradient check needs nothing but a function that returns its cost and its gradient.
# - Restore what you touch: the entry of $x$, and the state of the random numbers before each call.
# - Test a checker with right *and* with wrong gradients, of both signs, in every entry, with random numbers too.
#
# **One step further.** `gradcheck_naive` stops at the first wrong entry. Change a copy of it so that it lists all of them. What
# does it tell you if a whole row of a matrix is wrong?
