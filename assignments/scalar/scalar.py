# %% [markdown]
# # One number: the gradient of $J(\theta) = \theta x$
#
# **You will learn** to write a forward pass, a backward pass, and the check that tells whether the two belong together.
#
# **You need** Python functions, and what a derivative is. · **About 40 minutes** · **8 points**

# %% [markdown]
# ## The harbour at Lindholm
#
# Lindholm is a small harbour with a tide gauge: a float in a pipe that gives a voltage $x$. One number $\theta$, the
# calibration, turns the voltage into a water level $J = \theta x$.
#
# Over the next weeks the harbour gets a neural network. Gradients decide what it learns, and a wrong gradient does not
# crash: the network learns badly, and nobody knows why. So you build the tool that finds such faults, first for a single
# number.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

from gc_utils import dictionary_to_vector, vector_to_dictionary
from plots import epsilon_sweep
from public_tests import (
    after_exercise,
    as_number,
    backward_propagation_test,
    forward_propagation_test,
    gradient_check_test,
    planted,
)
from testCases import generator

# %% [markdown]
# ## 1 · Forward
#
# ![Computation graph: x and theta meet in a product, and the product is the cost J of theta.](figures/computation_graph.svg)
#
# From left to right, the picture is the forward pass: the input $x$ and the parameter $\theta$ meet in a product.

# %% [markdown]
# ### Exercise 1 · `forward_propagation` · **1 point**
#
# Compute $J(\theta) = \theta x$.


# %% nbgrader={"grade": false, "grade_id": "forward", "locked": false, "schema_version": 3, "solution": true}
def forward_propagation(x, theta):
    """Return the cost J(theta) = theta * x.

    x -- the input, a real number
    theta -- the parameter, a real number
    """
    ### BEGIN SOLUTION
    return theta * x
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_forward", "locked": true, "schema_version": 3, "solution": false}
forward_propagation_test(forward_propagation)
print("J =", forward_propagation(2, 4))


# %% nbgrader={"grade": true, "grade_id": "test_forward", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: other inputs, of both signs and zero.
### BEGIN HIDDEN TESTS
def test_forward():
    draw = generator("test_forward")
    for voltage, calibration in [(5, 3), (-2, 7), (0, 4), (3.5, 0), *draw.uniform(-4, 4, (20, 2)).tolist()]:
        level = as_number(forward_propagation(voltage, calibration), "J")
        expected = calibration * voltage
        assert np.isclose(level, expected, rtol=1e-9, atol=1e-12), "forward_propagation is wrong for some inputs."


test_forward()
### END HIDDEN TESTS

# %% [markdown]
# ## 2 · Backward
#
# The backward pass asks: if $\theta$ grows a little, how fast does $J$ grow? That is the derivative
# $\dfrac{\partial J}{\partial \theta}$. Here it is short, so try it on paper first.
#
# <details><summary>Hint</summary>
#
# As far as $\theta$ is concerned, $x$ is a constant: the derivative of $7\theta$ is $7$.
#
# </details>

# %% [markdown]
# ### Exercise 2 · `backward_propagation` · **1 point**
#
# Return the derivative of $J$ with respect to $\theta$, as a formula in $x$ and $\theta$.


# %% nbgrader={"grade": false, "grade_id": "backward", "locked": false, "schema_version": 3, "solution": true}
def backward_propagation(x, theta):
    """Return dtheta, the derivative of J(theta) = theta * x with respect to theta.

    x -- the input, a real number
    theta -- the parameter, a real number
    """
    ### BEGIN SOLUTION
    return x
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_backward", "locked": true, "schema_version": 3, "solution": false}
backward_propagation_test(backward_propagation)
print("dtheta =", backward_propagation(3, 4))


# %% nbgrader={"grade": true, "grade_id": "test_backward", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: other inputs, of both signs and zero; a formula, not a measurement.
### BEGIN HIDDEN TESTS
def test_backward():
    draw = generator("test_backward")
    with planted(backward_propagation, forward_propagation="lambda x, theta: x * theta**3"):
        for voltage, calibration in [(5, 3), (-2, 7), (0, 4), (3.5, 0), *draw.uniform(-4, 4, (20, 2)).tolist()]:
            slope = as_number(backward_propagation(voltage, calibration), "dtheta")
            assert np.isclose(slope, voltage, rtol=1e-9, atol=1e-12), (
                "backward_propagation is wrong for some inputs, or measures the forward pass instead of using a formula."
            )


test_backward()
### END HIDDEN TESTS

# %% [markdown]
# ## 3 · The check
#
# A derivative can also be measured, because it is a limit:
#
# $$ \frac{\partial J}{\partial \theta} = \lim_{\varepsilon \to 0} \frac{J(\theta + \varepsilon) - J(\theta - \varepsilon)}{2\varepsilon} $$
#
# A computer cannot take the limit, but it can take a small step $\varepsilon$ on both sides and see how much $J$ changes.
#
# **Predict, then run.** The slope of $\theta^3$ at $\theta = 2$ is 12. With $\varepsilon = 1$ we measure 13. When the step is ten
# times shorter, is the error ten times smaller?

# %% nbgrader={"grade": false, "grade_id": "limit", "locked": true, "schema_version": 3, "solution": false}
for step in (1, 0.1, 0.01, 0.001):
    print(f"ε = {step:<5}   measured slope = {((2 + step) ** 3 - (2 - step) ** 3) / (2 * step):.6f}")

# %% [markdown]
# It is a hundred times smaller: here the error is exactly $\varepsilon^2$. So a small $\varepsilon$ will do, and we define
#
# $$ \text{gradapprox} = \frac{J(\theta + \varepsilon) - J(\theta - \varepsilon)}{2\varepsilon} \tag{1} $$
#
# This is the *central difference*. It needs only the forward pass, which we trust: it is short, and its faults are easy to see.

# %% [markdown]
# Then we compare the measured gradient with the one from your backward pass:
#
# $$ \text{difference} = \frac{\lVert \text{grad} - \text{gradapprox} \rVert}{\lVert \text{grad} \rVert + \lVert \text{gradapprox} \rVert} \tag{2} $$
#
# Dividing by the size of both makes the answer independent of units: it is 0 when they agree, and 1 when they point in
# opposite directions. Below $2 \cdot 10^{-7}$ we call the gradient right.

# %% [markdown]
# ### Exercise 3 · `gradient_check` · **6 points**
#
# Follow formulas (1) and (2). Call `forward_propagation` and `backward_propagation` rather than writing $\theta x$ again:
# the check must judge *those functions*, whatever they compute. With `print_msg=True` it also prints a verdict.
#
# <details><summary>Hint</summary>
#
# `np.linalg.norm` of a number is its absolute value. Mind the brackets: `a / 2 * epsilon` is not `a / (2 * epsilon)`.
# For a verdict in colour, print `"\033[92m"` (green) or `"\033[93m"` (yellow) before it and `"\033[0m"` after it.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gradient_check", "locked": false, "schema_version": 3, "solution": true}
def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    """Compare the backward pass with a central difference of the forward pass.

    x -- the input, a real number
    theta -- the parameter, a real number
    epsilon -- the step on both sides of theta, formula (1)
    print_msg -- whether to print the verdict: right below 2e-7, wrong otherwise

    Returns the relative difference of the two gradients, formula (2), a number from 0 to 1.
    """
    ### BEGIN SOLUTION
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)

    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator if denominator > 0 else 0.0
    if print_msg:
        colour, verdict = ("\033[92m", "right") if difference < 2e-7 else ("\033[93m", "wrong")
        print(f"{colour}The gradient is {verdict}: difference = {difference}\033[0m")
    return difference
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_gradient_check", "locked": true, "schema_version": 3, "solution": false}
gradient_check_test(gradient_check)


# %% nbgrader={"grade": true, "grade_id": "test_gradient_check_accepts", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: right gradients are found right, at many points and for several ε.
### BEGIN HIDDEN TESTS
def test_gradient_check_accepts():
    draw = generator("test_gradient_check_accepts")
    points = draw.uniform(0.5, 5, (10, 2)) * draw.choice([-1, 1], (10, 2))
    with planted(
        gradient_check, forward_propagation="lambda x, theta: theta * x", backward_propagation="lambda x, theta: x"
    ):
        for voltage, calibration in [(3, 4), (2, 4), *points.tolist()]:
            for step in (1e-7, 1e-5, 1e-3):
                found = abs(as_number(gradient_check(voltage, calibration, step)))
                assert found < 2e-7, "gradient_check calls a right gradient wrong."
            found = abs(as_number(gradient_check(voltage, calibration)))
            assert found < 2e-7, "gradient_check fails with its default epsilon."
    with planted(
        gradient_check, forward_propagation="lambda x, theta: theta * x", backward_propagation="lambda x, theta: -9 * x"
    ):
        for voltage, calibration in points.tolist():
            found = as_number(gradient_check(voltage, calibration))
            assert abs(found) > 2e-7, "gradient_check calls any gradient right."


test_gradient_check_accepts()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_check_step", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: with a curved J in place of the line, the step goes to both sides and has the right size.
### BEGIN HIDDEN TESTS
def test_gradient_check_step():
    draw = generator("test_gradient_check_step")
    points = draw.uniform(0.5, 3, (10, 2)) * draw.choice([-1, 1], (10, 2))
    with planted(
        gradient_check,
        forward_propagation="lambda x, theta: x * theta**3",
        backward_propagation="lambda x, theta: 3 * x * theta**2",
    ):
        for voltage, calibration in points.tolist():
            for step in (1e-1, 1e-2, 1e-3):
                expected = step**2 / (6 * calibration**2 + step**2)
                found = abs(as_number(gradient_check(voltage, calibration, step)))
                assert np.isclose(found, expected, rtol=1e-4, atol=0), (
                    "gradapprox is not formula (1) with the step epsilon, or the difference is not formula (2)."
                )
            found = abs(as_number(gradient_check(voltage, calibration)))
            assert found < 2e-7, "gradient_check's default epsilon is not small enough."


test_gradient_check_step()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_check_flags", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: wrong gradients are found wrong, and the difference has the size of formula (2).
### BEGIN HIDDEN TESTS
def test_gradient_check_flags():
    draw = generator("test_gradient_check_flags")
    line, parabola = "lambda x, theta: theta * x", "lambda x, theta: x * theta**2"
    wrong = [
        (line, "lambda x, theta: 1.5 * x", lambda x, theta: 0.2),
        (line, "lambda x, theta: -x", lambda x, theta: 1),
        (line, "lambda x, theta: 0 * x", lambda x, theta: 1),
        (line, "lambda x, theta: theta", lambda x, theta: abs(x - theta) / (abs(x) + abs(theta))),
        (parabola, "lambda x, theta: x * theta", lambda x, theta: 1 / 3),
    ]
    for forward, backward, expected in wrong:
        points = draw.uniform(0.5, 5, (5, 2)) * draw.choice([-1, 1], (5, 2))
        with planted(gradient_check, forward_propagation=forward, backward_propagation=backward):
            for voltage, calibration in [(0.05, -0.07), *points.tolist()]:
                found = as_number(gradient_check(voltage, calibration))
                assert np.isclose(found, expected(voltage, calibration), rtol=1e-4), (
                    "gradient_check misjudges a wrong gradient."
                )


test_gradient_check_flags()
### END HIDDEN TESTS

# %% [markdown]
# ### A check that can fail
#
# A check is worth something only if it flags wrong gradients. So let us plant one: for a moment, `backward_propagation` returns
# 1.5 times the right derivative.
#
# **Predict, then run.** What does formula (2) give for $\text{grad} = 1.5\,x$ and $\text{gradapprox} = x$?

# %% nbgrader={"grade": false, "grade_id": "planted_fault", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercises 1 to 3"):
    gradient_check(3, 4, print_msg=True)
    with planted(gradient_check, backward_propagation="lambda x, theta: 1.5 * x"):
        gradient_check(3, 4, print_msg=True)

# %% [markdown]
# It gives $0.5\,x / 2.5\,x = 0.2$, a million times the limit.
#
# ## 4 · One loop for any number of parameters
#
# A network has many parameters. The function `measure` steps them one after the other: it turns a dictionary of parameters into
# one long vector, applies formula (1) to each entry, and turns the result back into a dictionary.


# %% nbgrader={"grade": false, "grade_id": "measure", "locked": true, "schema_version": 3, "solution": false}
def measure(J, parameters, epsilon=1e-7):
    """Return the derivative of J with respect to each entry of parameters, measured by central differences."""
    theta, _ = dictionary_to_vector(parameters)
    gradient = np.zeros_like(theta)
    for i in range(len(theta)):
        step = np.zeros_like(theta)
        step[i] = epsilon
        J_plus = J(vector_to_dictionary(theta + step, parameters))
        J_minus = J(vector_to_dictionary(theta - step, parameters))
        gradient[i] = (J_plus - J_minus) / (2 * epsilon)
    return vector_to_dictionary(gradient, parameters)


# %% [markdown]
# **Predict, then run.** Your dictionary has one entry, $\theta = 4$, and the voltage is $x = 3$. Which number will be measured?

# %% nbgrader={"grade": false, "grade_id": "measure_theta", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercises 1 and 2"):
    parameters = {"theta": 4.0}
    print("measured:  ", measure(lambda parameters: forward_propagation(3, parameters["theta"]), parameters))
    print("calculated:", {"theta": backward_propagation(3, 4.0)})

# %% [markdown]
# Both are 3, up to nine decimals. The same loop measures 1, 9 and 47 gradients: `measure` comes back for the nine weights of the
# next assignment, and for the 47 numbers of a network after that.
#
# ## 5 · How small should ε be?
#
# A line hides the question: its slope is the same everywhere. So take a curve, $\sin\theta$ at $\theta = 1$, whose derivative
# $\cos 1$ we know. Steps from $10^{-1}$ to $10^{-15}$ go to both sides (central) or to one side (forward), in double and in
# single precision.
#
# **Predict, then run.** Is the shortest step the best? Where do you expect the lowest point of each line?

# %% nbgrader={"grade": false, "grade_id": "epsilon_sweep", "locked": true, "schema_version": 3, "solution": false}
epsilons = 10.0 ** -np.arange(1, 16)


def sweep_error(one_sided, dtype):
    """Relative error of the measured derivative of sin at 1, for each epsilon."""
    step, theta = epsilons.astype(dtype), dtype(1)
    minus = np.sin(theta) if one_sided else np.sin(theta - step)
    gradapprox = (np.sin(theta + step) - minus) / (step if one_sided else 2 * step)
    return np.abs(gradapprox - np.cos(1.0)) / np.cos(1.0)


# %% nbgrader={"grade": false, "grade_id": "epsilon_sweep_plot", "locked": true, "schema_version": 3, "solution": false}
errors = {
    "central, float64": sweep_error(False, np.float64),
    "forward, float64": sweep_error(True, np.float64),
    "central, float32": sweep_error(False, np.float32),
}
epsilon_sweep(epsilons, errors, "Measuring the slope of sin at 1")

# %% [markdown]
# Read the picture from right to left. Long steps first: the curve bends within the step, and shorter steps help. The central
# error falls with $\varepsilon^2$, the forward error only with $\varepsilon$. Then each line turns and rises:
# $J(\theta+\varepsilon)$ and $J(\theta-\varepsilon)$ agree in almost all digits, and subtracting them leaves rounding noise of
# about $10^{-16}|J|/\varepsilon$.
#
# **Conclusion:** use central differences in double precision, with $\varepsilon$ between $10^{-4}$ and $10^{-7}$. Single precision
# reaches only $2 \cdot 10^{-5}$ here, at $\varepsilon = 10^{-2}$: gradient checks need float64.

# %% [markdown]
# ## Summary
#
# - The forward pass computes $J$, the backward pass its derivative. The central difference *measures* that derivative.
# - The relative difference says whether the two agree: below $2 \cdot 10^{-7}$ they do.
# - A check must be able to fail: it flags wrong gradients as well as accepting right ones.
# - One loop over a vector of parameters measures any number of gradients.
#
# **One step further.** With $J(\theta) = \theta x$ even a one-sided difference passes. Why? And for which input does formula
# (2) divide by zero? The next notebook has nine parameters, and there both questions matter.
