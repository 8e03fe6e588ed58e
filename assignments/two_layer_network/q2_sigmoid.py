# %% [markdown]
# # Between off and on: the sigmoid and its slope
#
# **You will learn** to write the sigmoid, and its slope from the *value* of the sigmoid, as backpropagation needs it.
#
# **You need** the chain rule and numpy arrays. · **About 20 minutes** · **4 points**

# %% [markdown]
# ## A switch that can be half on
#
# Between the instruments and the four sea states lies a *hidden layer*: units that each look for something, perhaps a swell
# from the north-west, or a falling barometer. Each unit is a soft switch: about 0 for "no", about 1 for "yes", and a value in
# between for "somewhat".

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

from plots import plot_lines
from public_tests import after_exercise, as_number, planted, sigmoid_grad_test, sigmoid_test
from testCases import generator

# %% [markdown]
# ## 1 · The value
#
# $$ \sigma(x) = \frac{1}{1 + e^{-x}} \tag{1} $$
#
# You know it from the nine-weight graph. Now a whole layer goes through it at once: the argument may be a number, a vector or
# a matrix, and every entry is treated in the same way.

# %% [markdown]
# ### Exercise 1 · `sigmoid` · **2 points**
#
# Compute (1) for **a number** and for **an array of any shape**, entry by entry, in float64. The array **stays as it is**.


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true}
def sigmoid(x):
    """Return the sigmoid of a number, or of each entry of an array, formula (1).

    x -- a number or an array of any shape; an array stays as it is

    Returns a number between 0 and 1, or an array of such numbers in the shape of x.
    """
    ### BEGIN SOLUTION
    return 1 / (1 + np.exp(-x))
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_sigmoid", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    sigmoid_test(sigmoid)


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid_numbers", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: single numbers, of both signs, zero and integers.
### BEGIN HIDDEN TESTS
def test_sigmoid_numbers():
    draw = generator("test_sigmoid_numbers")
    for number in [0, 2, -3, 0.5, *draw.uniform(-6, 6, 20).tolist()]:
        found = as_number(sigmoid(number), "sigmoid")
        expected = np.exp(number) / (np.exp(number) + 1)
        assert np.isclose(found, expected, rtol=1e-7, atol=1e-12), "sigmoid is wrong for some numbers."


test_sigmoid_numbers()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid_arrays", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: vectors and matrices, integers, entries up to ±500; the array stays as it is.
### BEGIN HIDDEN TESTS
def test_sigmoid_arrays():
    draw = generator("test_sigmoid_arrays")
    for shape in ((5,), (3, 4), (4, 4), (1, 3), (3, 1)):
        far = draw.choice([-500.0, 500.0], shape)
        for values in (draw.uniform(-6, 6, shape), draw.integers(-5, 6, shape), far):
            given = values.copy()
            found = np.asarray(sigmoid(given), dtype=float)
            assert np.array_equal(given, values), "sigmoid changes the array it was given."
            assert found.shape == shape, "sigmoid must return the shape of its argument."
            expected = np.exp(values) / (np.exp(values) + 1)
            assert np.allclose(found, expected, rtol=1e-7, atol=1e-12), "sigmoid is wrong for some arrays."


test_sigmoid_arrays()
### END HIDDEN TESTS

# %% [markdown]
# ## 2 · The slope
#
# Backpropagation needs the slope of $\sigma$. Differentiate (1) on paper and simplify. The result depends on the value
# $s = \sigma(x)$ alone:
#
# $$ \frac{\partial \sigma}{\partial x} = s\,(1 - s) \tag{2} $$
#
# This is convenient. The forward pass has already computed $s$ for every unit, so the backward pass needs no power of $e$.
#
# **Predict:** where is the slope largest, and how large is it there?

# %% [markdown]
# ### Exercise 2 · `sigmoid_grad` · **2 points**
#
# Compute (2). **The argument is $s$, the value of the sigmoid**, not $x$. Again a number or an array, which stays as it is.
#
# <details><summary>Hint</summary>
#
# No `np.exp` and no `sigmoid` here: the argument has been through the sigmoid already.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "sigmoid_grad", "locked": false, "schema_version": 3, "solution": true}
def sigmoid_grad(s):
    """Return the slope of the sigmoid where its value is s, formula (2).

    s -- values of the sigmoid: a number or an array of any shape; an array stays as it is

    Returns a number, or an array in the shape of s.
    """
    ### BEGIN SOLUTION
    return s * (1 - s)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_sigmoid_grad", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    sigmoid_grad_test(sigmoid_grad)


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid_grad_numbers", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the slope at single numbers.
### BEGIN HIDDEN TESTS
def test_sigmoid_grad_numbers():
    draw = generator("test_sigmoid_grad_numbers")
    with planted(sigmoid_grad, sigmoid="lambda x: 1 / (1 + np.exp(-x))"):
        for value in [0.5, 0.9, *draw.uniform(0.01, 0.99, 20).tolist()]:
            found = as_number(sigmoid_grad(value), "sigmoid_grad")
            expected = 0.25 - (value - 0.5) ** 2
            assert np.isclose(found, expected, rtol=1e-7, atol=1e-12), "sigmoid_grad is wrong for some numbers."


test_sigmoid_grad_numbers()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid_grad_arrays", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the slopes of vectors and matrices; the array stays as it is.
### BEGIN HIDDEN TESTS
def test_sigmoid_grad_arrays():
    draw = generator("test_sigmoid_grad_arrays")
    with planted(sigmoid_grad, sigmoid="lambda x: 1 / (1 + np.exp(-x))"):
        for shape in ((5,), (3, 4), (4, 4), (1, 3), (3, 1)):
            values = draw.uniform(0.01, 0.99, shape)
            given = values.copy()
            found = np.asarray(sigmoid_grad(given), dtype=float)
            assert np.array_equal(given, values), "sigmoid_grad changes the array it was given."
            assert found.shape == shape, "sigmoid_grad must return the shape of its argument."
            expected = 0.25 - (values - 0.5) ** 2
            assert np.allclose(found, expected, rtol=1e-7, atol=1e-12), "sigmoid_grad is wrong for some arrays."


test_sigmoid_grad_arrays()
### END HIDDEN TESTS

# %% [markdown]
# ## 3 · Value and slope together
#
# **Predict:** how far from 0 must $x$ be until the slope is below 0.01?

# %% nbgrader={"grade": false, "grade_id": "value_and_slope_plot", "locked": true, "schema_version": 3, "solution": false}
if __name__ == "__main__":
    with after_exercise("Exercises 1 and 2"):
        x = np.linspace(-8, 8, 33)
        lines = {"value": sigmoid(x), "slope": sigmoid_grad(sigmoid(x))}
        plot_lines(x, lines, title="A soft switch", xlabel="x", ylabel="value and slope of the sigmoid")

# %% [markdown]
# **Conclusion:** the slope is largest at 0, and it is only $\tfrac14$ there. Beyond ±4.6 it is below 0.01: a unit that is
# quite sure hardly learns any more, because every gradient that passes through it is multiplied by this slope.

# %% [markdown]
# ## Summary
#
# - The sigmoid works entry by entry, on numbers and on arrays of any shape.
# - Its slope follows from its value: $s(1-s)$. With $x$ in place of $s$ you get a number too, but a wrong one.
#
# **One step further.** `sigmoid_grad(sigmoid(s))` and `sigmoid_grad(x)` are the two classic mistakes, and neither raises an
# error. How would you notice? Differentiate numerically, as in the first notebook of the course. The next notebook turns
# this into a tool for any function.
