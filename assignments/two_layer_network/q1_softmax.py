# %% [markdown]
# # Scores into probabilities: softmax
#
# **You will learn** to turn scores into probabilities, one example or many at once, without a single overflow.
#
# **You need** numpy arrays and what an axis is. · **About 25 minutes** · **4 points**

# %% [markdown]
# ## What does the sea do?
#
# Every hour somebody at Lindholm writes the sea state into the log: calm, slight, moderate or rough. In this assignment a
# network learns to read it from the instruments. Its last layer gives four *scores*, which can be any numbers. The pilots
# want *probabilities*: none below 0, and 1 in total.
#
# Four short notebooks build it: first the output, then the hidden layer, the check, and the network.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

from plots import plot_lines
from public_tests import after_exercise, softmax_test
from testCases import generator

# %% [markdown]
# ## 1 · The formula
#
# Softmax raises $e$ to each score and divides by the sum:
#
# $$ \operatorname{softmax}(x)_i = \frac{e^{x_i}}{\sum_j e^{x_j}} \tag{1} $$
#
# The largest score gets the largest probability. What counts is the distance between two scores: if one is higher by 1, its
# class is $e \approx 2.7$ times as probable *as the other class*.

# %% [markdown]
# ## 2 · A score of 1000
#
# The largest number that fits into a float64 is about $1.8 \cdot 10^{308}$, and $e^{710}$ is larger than that.
#
# **Predict:** what are the three probabilities of the scores 1, 709 and 710 by formula (1)?

# %% nbgrader={"grade": false, "grade_id": "overflow", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    with np.errstate(over="ignore", invalid="ignore"):
        powers = np.exp(np.array([1.0, 709.0, 710.0]))
        print("powers       ", powers)
        print("formula (1)  ", powers / np.sum(powers))

# %% [markdown]
# One infinity, and the result is useless. But only the *differences* between scores matter. For any constant $c$,
#
# $$ \operatorname{softmax}(x) = \operatorname{softmax}(x - c) \tag{2} $$
#
# because $e^{-c}$ cancels. Choose $c$ so that no power can overflow: which score must become 0?
#
# <details><summary>Hint</summary>
#
# The largest one. Then every power is between 0 and 1, and the sum is at least 1: no overflow, no division by zero.
#
# </details>

# %% [markdown]
# ## 3 · Many hours at once
#
# A network sees many examples together: the scores are a matrix with one *row* for each hour. Each row is a small problem of
# its own, with its own largest score and its own sum.
#
# <details><summary>Hint: rows and shapes</summary>
#
# `np.max(x, axis=1)` of a matrix of shape (N, C) has shape (N,), and `x - …` would then be spread along the *wrong* axis. If
# N = C, this raises no error. `keepdims=True` keeps the shape (N, 1), one number for each row. `axis=-1` means the last axis,
# for vectors as well as for matrices.
#
# </details>

# %% [markdown]
# ### Exercise 1 · `softmax` · **4 points**
#
# Compute (1) for **a vector**, and for **a matrix row by row**, in float64. Scores of **±1000** give numbers, not NaN. The
# array you were given **stays as it is**, and integers work too.


# %% nbgrader={"grade": false, "grade_id": "softmax", "locked": false, "schema_version": 3, "solution": true}
def softmax(x):
    """Return the softmax of a vector, or of each row of a matrix, formula (1).

    x -- scores, shape (C,) or (N, C), of any size; this array stays as it is

    Returns probabilities in an array of the shape of x: each vector, or each row, sums to 1.
    """
    ### BEGIN SOLUTION
    powers = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return powers / np.sum(powers, axis=-1, keepdims=True)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_softmax", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    softmax_test(softmax)


# %% nbgrader={"grade": true, "grade_id": "test_softmax_vector", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: vectors of moderate scores, of several lengths.
### BEGIN HIDDEN TESTS
def test_softmax_vector():
    draw = generator("test_softmax_vector")
    for classes in (2, 3, 4, 7, 1):
        scores = draw.uniform(-4, 4, classes)
        found = np.asarray(softmax(scores.copy()), dtype=float)
        assert found.shape == (classes,), "softmax of a vector must have the shape of the vector."
        expected = np.exp(scores) / np.sum(np.exp(scores))
        assert np.allclose(found, expected, rtol=1e-7, atol=1e-12), "softmax of a vector is wrong."


test_softmax_vector()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_softmax_rows", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: matrices of moderate scores, square ones among them.
### BEGIN HIDDEN TESTS
def test_softmax_rows():
    draw = generator("test_softmax_rows")
    for shape in ((3, 4), (5, 2), (4, 4), (2, 2), (1, 3), (3, 1)):
        scores = draw.uniform(-4, 4, shape)
        found = np.asarray(softmax(scores.copy()), dtype=float)
        assert found.shape == shape, "softmax of a matrix must have the shape of the matrix."
        expected = [[power / sum(row) for power in row] for row in np.exp(scores)]
        assert np.allclose(found, expected, rtol=1e-7, atol=1e-12), "softmax does not treat each row by itself."


test_softmax_rows()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_softmax_large", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: scores around 1000 and -1000, in vectors and in the rows of one matrix.
### BEGIN HIDDEN TESTS
def test_softmax_large():
    draw = generator("test_softmax_large")
    for rows, classes in ((3, 4), (4, 4), (6, 2)):
        near = draw.uniform(-3, 3, (rows, classes))
        offsets = 1000.0 * np.resize([1, -1, 0], (rows, 1)) + draw.uniform(-50, 50, (rows, 1))
        expected = np.exp(near) / np.sum(np.exp(near), axis=1).reshape(rows, 1)
        found = np.asarray(softmax(near + offsets), dtype=float)
        assert np.allclose(found, expected, rtol=1e-7, atol=1e-12), "softmax fails for rows of large scores."
        for row in range(3):
            found = np.asarray(softmax(near[row] + offsets[row]), dtype=float)
            assert np.allclose(found, expected[row], rtol=1e-7, atol=1e-12), "softmax fails for large scores."
    far = draw.permutation([1000.0, 0.0, -1000.0])
    assert np.allclose(softmax(far.copy()), far > 0), "softmax fails for scores that are far apart."
    assert np.allclose(softmax(np.array([far, -far])), [far > 0, far < 0]), "softmax fails for scores far apart."


test_softmax_large()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_softmax_input", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: integers work, and the array that was handed in stays as it is.
### BEGIN HIDDEN TESTS
def test_softmax_input():
    draw = generator("test_softmax_input")
    for shape in ((4,), (3, 4), (5, 5)):
        for scores in (draw.uniform(-4, 4, shape), draw.integers(-5, 6, shape)):
            given = scores.copy()
            found = np.asarray(softmax(given), dtype=float)
            assert np.array_equal(given, scores), "softmax changes the array it was given."
            powers = np.exp(scores)
            expected = (powers.T / powers.sum(axis=-1)).T
            assert np.allclose(found, expected, rtol=1e-7, atol=1e-12), (
                "softmax is wrong for integers, or for moderate scores."
            )


test_softmax_input()
### END HIDDEN TESTS

# %% [markdown]
# ## 4 · One score rises
#
# Slight, moderate and rough keep the scores 1, 0 and −1. The score of *calm* goes from −4 to 6.
#
# **Predict:** how many of the four lines move? At which score of *calm* do two of them cross?

# %% nbgrader={"grade": false, "grade_id": "one_score_plot", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    with after_exercise("Exercise 1"):
        calm = np.linspace(-4, 6, 21)
        probabilities = softmax(np.column_stack([calm, np.ones(21), np.zeros(21), -np.ones(21)]))
        lines = dict(zip(("calm", "slight", "moderate", "rough"), probabilities.T, strict=True))
        plot_lines(calm, lines, title="One score rises", xlabel="score of calm", ylabel="probability")

# %% [markdown]
# **Conclusion:** only one score changed, but all four probabilities did, because they share one sum. The other three keep
# their ratios, and "calm" never quite reaches 1. At 1, 0 and −1 its line crosses another: equal scores are equally probable.

# %% [markdown]
# ## Summary
#
# - Softmax turns scores into probabilities; only differences between scores count.
# - Subtracting the largest score of *each row* makes it safe, whatever the scores.
# - A sum over the wrong axis goes unnoticed in a square matrix: test with shapes that are not square, and *also* with
#   square ones.
#
# **One step further.** The last notebook imports `softmax` from this one, and an import runs every cell. Code that should run
# only here stands under `if __name__ == "__main__":`. Show that for two classes softmax is a function of $x_1 - x_2$ alone. The
# next notebook is about this function.
