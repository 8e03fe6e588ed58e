# %% [markdown]
# # Forty-seven parameters: find two faults in a three-layer network
#
# **You will learn** to check the gradient of a whole network, to name the parameter whose gradient is wrong, and what such
# a check cannot see.
#
# **You need** the scalar notebook, matrices in numpy, and a rough idea of backpropagation. · **About 90 minutes** · **14 points**
#
# **May the pilot boat go out?** Every morning the harbour of Lindholm answers this with yes or no. Four readings count: wind,
# swell, visibility, current. A small network will learn the answer from past mornings.
#
# Its backward pass is written. It runs, the shapes fit, and the cost falls. But it contains **two faults**.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

from gc_utils import (
    compare_gradients,
    dictionary_to_vector,
    gradients_to_vector,
    relative_error,
    relu,
    sigmoid,
    vector_to_dictionary,
)
from plots import epsilon_sweep, plot_lines
from public_tests import (
    after_exercise,
    as_number,
    backward_propagation_n_test,
    exact_gradients_n,
    gradient_check_by_parameter_test,
    gradient_check_n_test,
    planted,
)
from testCases import generator, gradient_check_n_generic_case, gradient_check_n_test_case, three_layer_case

# %% [markdown]
# ## 1 · Forward
#
# ![The network from left to right: X, then LINEAR with W1 and b1, RELU, LINEAR with W2 and b2, RELU, LINEAR with W3 and b3, SIGMOID, and the cost J, which also needs Y.](figures/network.svg)
#
# Four readings, five hidden units, three hidden units, one answer between 0 and 1. The column $X_j$ is one morning; $Y_j$ is
# 1 if the boat could go out. The forward pass is given.


# %% nbgrader={"grade": false, "grade_id": "forward_propagation_n", "locked": true, "schema_version": 3, "solution": false}
def forward_propagation_n(X, Y, parameters):
    """Return the cost of the network, and what its backward pass needs.

    X -- readings, shape (4, m): one column for each of m mornings
    Y -- answers, 0 or 1, shape (1, m) or (m,)
    parameters -- dictionary: W1 (5, 4), b1 (5, 1), W2 (3, 5), b2 (3, 1), W3 (1, 3), b3 (1, 1)

    Returns (cost, cache), where cache = (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3).
    A stack of networks works too, with one more axis in front of each array: it gives one cost for each.
    """
    W1, b1, W2, b2, W3, b3 = [parameters[name] for name in ("W1", "b1", "W2", "b2", "W3", "b3")]
    Z1 = W1 @ X + b1
    A1 = relu(Z1)
    Z2 = W2 @ A1 + b2
    A2 = relu(Z2)
    Z3 = W3 @ A2 + b3
    A3 = sigmoid(Z3)
    surprise = -Y * np.log(A3) - (1 - Y) * np.log(1 - A3)
    cost = surprise.sum(axis=(-2, -1)) / X.shape[1]
    return cost, (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3)


# %% [markdown]
# ## 2 · Backward, under suspicion
#
# This code contains the two faults. Run the cell as it is and **leave it alone for now**: Exercise 3 sends you back here,
# and by then you know which lines to fix.


# %% nbgrader={"grade": false, "grade_id": "backward", "locked": false, "schema_version": 3, "solution": true}
def backward_propagation_n(X, Y, cache):
    """Return the gradients of the cost with respect to every parameter.

    X -- readings, shape (4, m)
    Y -- answers, shape (1, m) or (m,)
    cache -- what forward_propagation_n returned for X and Y

    Returns a dictionary with dW1, db1, dW2, db2, dW3, db3, each shaped like its parameter,
    and with the steps in between: dZ3, dA2, dZ2, dA1, dZ1.
    """
    Z1, A1, _, _, Z2, A2, W2, _, _, A3, W3, _ = cache
    m = X.shape[1]

    dZ3 = A3 - Y
    dW3 = 1.0 / m * np.dot(dZ3, A2.T)
    db3 = 1.0 / m * np.sum(dZ3, axis=1, keepdims=True)

    dA2 = np.dot(W3.T, dZ3)
    dZ2 = dA2 * (Z2 > 0)
    ### BEGIN SOLUTION
    dW2 = 1.0 / m * np.dot(dZ2, A1.T)
    ### RELEASED AS
    # dW2 = 1.0 / m * np.dot(dZ2, A1.T) * 2
    ### END SOLUTION
    db2 = 1.0 / m * np.sum(dZ2, axis=1, keepdims=True)

    dA1 = np.dot(W2.T, dZ2)
    dZ1 = dA1 * (Z1 > 0)
    dW1 = 1.0 / m * np.dot(dZ1, X.T)
    ### BEGIN SOLUTION
    db1 = 1.0 / m * np.sum(dZ1, axis=1, keepdims=True)
    ### RELEASED AS
    # db1 = 4.0 / m * np.sum(dZ1, axis=1, keepdims=True)
    ### END SOLUTION

    gradients = {"dW1": dW1, "db1": db1, "dW2": dW2, "db2": db2, "dW3": dW3, "db3": db3}
    return gradients | {"dZ3": dZ3, "dA2": dA2, "dZ2": dZ2, "dA1": dA1, "dZ1": dZ1}


# %% [markdown]
# ## 3 · One long vector
#
# ![A row of 47 boxes called theta: 20 for W1, 5 for b1, 15 for W2, 3 for b2, 3 for W3, 1 for b3.](figures/theta.svg)
#
# Instead of one $\theta$ there are now 47, in six arrays. `dictionary_to_vector` lays them end to end,
# `vector_to_dictionary` cuts them up again, `gradients_to_vector` lays out gradients in the same order.
#
# **Predict:** to which of the six arrays does entry 22 belong, counted from 0?

# %% nbgrader={"grade": false, "grade_id": "first_case", "locked": true, "schema_version": 3, "solution": false}
X, Y, parameters = gradient_check_n_test_case()
cost, cache = forward_propagation_n(X, Y, parameters)
print("cost ", cost)  # 2.407833389834357

theta, keys = dictionary_to_vector(parameters)
print("theta", theta.shape, "- entry 22 belongs to", keys[22])
gradients = backward_propagation_n(X, Y, cache)
print("grad ", gradients_to_vector(gradients).shape)
print({name: array.shape for name, array in vector_to_dictionary(theta).items()})

# %% [markdown]
# ### Exercise 1 · `gradient_check_n` · **6 points**
#
# Each entry gets its own central difference: $\theta_i$ takes a step, *all others stay where they are*.
#
# $$ \text{gradapprox}_i = \frac{J(\theta_1, \dots, \theta_i + \varepsilon, \dots) - J(\theta_1, \dots, \theta_i - \varepsilon, \dots)}{2\varepsilon} \tag{1} $$
#
# Measure all 47 with `forward_propagation_n`, compare them with the gradients handed in, and return
#
# $$ \text{difference} = \frac{\lVert \text{grad} - \text{gradapprox} \rVert}{\lVert \text{grad} \rVert + \lVert \text{gradapprox} \rVert} \tag{2} $$
#
# With `print_msg=True`, also print a verdict: right up to $2 \cdot 10^{-7}$, wrong above. `"\033[92m"` at the start of a text
# makes it green, `"\033[93m"` yellow, and `"\033[0m"` at its end switches the colour off.
#
# <details><summary>Hint</summary>
#
# Lay out `theta` and `grad`. For each `i`: a copy of `theta` with `epsilon` added at `i`, another with `epsilon` subtracted;
# cut each into a dictionary; run the forward pass, which returns two things. The norms come after the loop.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gradient_check_n", "locked": false, "schema_version": 3, "solution": true}
def gradient_check_n(parameters, gradients, X, Y, epsilon=1e-7, print_msg=False):
    """Compare the gradients of the network with central differences of its cost.

    parameters -- dictionary W1 … b3; must come out unchanged
    gradients -- dictionary dW1 … db3, perhaps with more entries; must come out unchanged
    X, Y -- readings and answers, as in forward_propagation_n
    epsilon -- the step on both sides of each entry, formula (1)
    print_msg -- whether to print the verdict, in green or in yellow

    Returns the relative difference of the two gradients, formula (2), one number from 0 to 1.
    """
    ### BEGIN SOLUTION
    theta, _ = dictionary_to_vector(parameters)
    grad = gradients_to_vector(gradients)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        theta_plus, theta_minus = np.copy(theta), np.copy(theta)
        theta_plus[i] += epsilon
        theta_minus[i] -= epsilon
        J_plus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_plus))
        J_minus, _ = forward_propagation_n(X, Y, vector_to_dictionary(theta_minus))
        gradapprox[i] = (J_plus - J_minus) / (2 * epsilon)

    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    if print_msg:
        colour, verdict = ("\033[93m", "wrong") if difference > 2e-7 else ("\033[92m", "right")
        print(f"{colour}The gradients are {verdict}: difference = {difference:.3g}\033[0m")
    return difference
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_gradient_check_n", "locked": true, "schema_version": 3, "solution": false}
gradient_check_n_test(gradient_check_n, parameters, gradients, X, Y)


# %% nbgrader={"grade": true, "grade_id": "test_gradient_check_n_accepts", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: right gradients are found right, and nothing that was handed in is changed.
### BEGIN HIDDEN TESTS
def test_gradient_check_n_accepts():
    draw = generator("test_gradient_check_n_accepts")
    cases = [(gradient_check_n_test_case(), 2e-7), (three_layer_case(draw, 8), 1e-6), (three_layer_case(draw, 9), 1e-6)]
    for (X_case, Y_case, theta_case), limit in cases:
        grads_case = {"dZ3": draw.standard_normal(Y_case.shape), **exact_gradients_n(X_case, Y_case, theta_case)}
        theta_case, grads_case = dict(reversed(theta_case.items())), dict(reversed(grads_case.items()))
        before = {key: part.copy() for key, part in {**theta_case, **grads_case, "X": X_case, "Y": Y_case}.items()}
        found = as_number(gradient_check_n(theta_case, grads_case, X_case, Y_case))
        assert 0 <= found < limit, "gradient_check_n calls right gradients wrong."
        after = {**theta_case, **grads_case, "X": X_case, "Y": Y_case}
        assert after.keys() == before.keys(), (
            "gradient_check_n adds or removes entries of a dictionary that was handed in."
        )
        for key, part in after.items():
            assert np.allclose(part, before[key], rtol=0, atol=1e-12), "gradient_check_n changes what was handed in."
    found = as_number(
        gradient_check_n(theta_case, {key: -9 * part for key, part in grads_case.items()}, X_case, Y_case)
    )
    assert abs(found) > 1e-6, "gradient_check_n calls any gradients right."


test_gradient_check_n_accepts()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_check_n_step", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: with another, smooth cost, each entry alone takes a step on both sides, of the size asked for.
### BEGIN HIDDEN TESTS
def test_gradient_check_n_step():
    draw = generator("test_gradient_check_n_step")
    smooth_cost = """lambda X, Y, parameters: (0.01 * np.mean((parameters["W3"] @ np.tanh(parameters["W2"] @ np.tanh(
        parameters["W1"] @ X + parameters["b1"]) + parameters["b2"]) + parameters["b3"] - Y) ** 2, axis=(-2, -1)), None)"""
    cost_case = eval(smooth_cost, {"np": np})
    with planted(gradient_check_n, forward_propagation_n=smooth_cost):
        for step in (0.3, 1e-2):
            X_case, Y_case, theta_case = three_layer_case(draw, 8)
            rows = [vector_to_dictionary(row) for row in step * np.eye(47)]
            shift = {key: np.stack([row[key] for row in rows]) for key in theta_case}  # a stack of 47 networks
            up, down = [{key: theta_case[key] + way * shift[key] for key in shift} for way in (1, -1)]
            slopes_case = (cost_case(X_case, Y_case, up)[0] - cost_case(X_case, Y_case, down)[0]) / (2 * step)
            parts = vector_to_dictionary((1 + step**2) * slopes_case)
            grads_case = {"d" + key: part for key, part in parts.items()}
            found = as_number(gradient_check_n(theta_case, grads_case, X_case, Y_case, step))
            right_answer = np.isclose(found, step**2 / (2 + step**2), rtol=1e-2, atol=0)
            assert right_answer, "gradapprox does not follow formula (1) with step epsilon."


test_gradient_check_n_step()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_check_n_flags", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: wrong gradients are found wrong, and the difference has the size of formula (2).
### BEGIN HIDDEN TESTS
def test_gradient_check_n_flags():
    draw = generator("test_gradient_check_n_flags")
    X_case, Y_case, theta_case = three_layer_case(draw, 9)
    exact_case = exact_gradients_n(X_case, Y_case, theta_case)
    faulty_cases = [
        {"dW2": 2 * exact_case["dW2"], "db1": 4 * exact_case["db1"]},
        {key: -part for key, part in exact_case.items()},
        {key: part / 2 for key, part in exact_case.items()},
        {"dW3": np.zeros((1, 3)), "db2": -exact_case["db2"]},
        {"db3": exact_case["db3"] + 0.05},
        {"dW1": exact_case["dW1"] + draw.choice([-0.02, 0.02], (5, 4)), "dA1": draw.standard_normal((5, 9))},
    ]
    for faulty_case in faulty_cases:
        grads_case = {**exact_case, **faulty_case}
        grad_case, right_case = gradients_to_vector(grads_case), gradients_to_vector(exact_case)
        expected = np.linalg.norm(grad_case - right_case) / (np.linalg.norm(grad_case) + np.linalg.norm(right_case))
        found = as_number(gradient_check_n(theta_case, grads_case, X_case, Y_case))
        assert np.isclose(found, expected, rtol=1e-3), "gradient_check_n misjudges wrong gradients."


test_gradient_check_n_flags()
### END HIDDEN TESTS

# %% [markdown]
# ## 4 · The same loop, and which gradient is it?
#
# The loop of Exercise 1 is the one that measured one slope in the first notebook and nine in the second: `measure` turns any
# dictionary into a vector, steps, and turns the slopes back into a dictionary. Here it measures 47.


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
# Your check says *that* something is wrong, not *what*. Sometimes it says even less. Below, the last layer has tiny weights,
# as at the start of many trainings, so the gradients before it are tiny too. Then somebody doubles `dW1`.
#
# **Predict:** the two lines of your check, first for the gradients of section 2, then for the doubled `dW1`: yellow or green?

# %% nbgrader={"grade": false, "grade_id": "hidden_fault", "locked": true, "schema_version": 3, "solution": false}
quiet = parameters | {"W3": 1e-7 * parameters["W3"]}
right = exact_gradients_n(X, Y, quiet)
wrong = right | {"dW1": 2 * right["dW1"]}
with after_exercise("Exercise 1"):
    gradient_check_n(parameters, gradients, X, Y, print_msg=True)
    gradient_check_n(quiet, wrong, X, Y, 1e-4, print_msg=True)

measured = measure(lambda theta: forward_propagation_n(X, Y, theta)[0], quiet, 1e-4)
for line in compare_gradients(wrong, {"d" + name: slopes for name, slopes in measured.items()}, threshold=1e-3):
    print(line)

# %% [markdown]
# ### Exercise 2 · `gradient_check_by_parameter` · **4 points**
#
# Overall $7.7 \cdot 10^{-8}$: "right". Alone, `dW1` is off by $\tfrac13$. So look at each parameter *and* at the whole.
#
# Return formula (2) for the entries of `W1` only, for `b1` only, and so on. Two zero gradients agree: that is 0, not $0/0$.
#
# <details><summary>Hint</summary>
#
# The loop is that of Exercise 1; `vector_to_dictionary` also cuts up `gradapprox`.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gradient_check_by_parameter", "locked": false, "schema_version": 3, "solution": true}
def gradient_check_by_parameter(parameters, gradients, X, Y, epsilon=1e-7):
    """Compare the gradient of each parameter with central differences of the cost.

    parameters, gradients, X, Y, epsilon -- as in gradient_check_n; must come out unchanged

    Returns a dictionary with the keys of `parameters`, "W1" to "b3": for each the relative
    difference, one number from 0 to 1, and 0 when both gradients are zero.
    """
    ### BEGIN SOLUTION
    theta, _ = dictionary_to_vector(parameters)
    gradapprox = np.zeros_like(theta)
    for i in range(len(theta)):
        costs = []
        for way in (1, -1):
            moved = np.copy(theta)
            moved[i] += way * epsilon
            costs.append(forward_propagation_n(X, Y, vector_to_dictionary(moved))[0])
        gradapprox[i] = (costs[0] - costs[1]) / (2 * epsilon)

    differences = {}
    for name, approx in vector_to_dictionary(gradapprox).items():
        grad = gradients["d" + name]
        size = np.linalg.norm(grad) + np.linalg.norm(approx)
        differences[name] = np.linalg.norm(grad - approx) / size if size > 0 else 0.0
    return differences
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_gradient_check_by_parameter", "locked": true, "schema_version": 3, "solution": false}
gradient_check_by_parameter_test(gradient_check_by_parameter, parameters, gradients, X, Y)


# %% nbgrader={"grade": true, "grade_id": "test_by_parameter_names", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: a faulty parameter gets the right number, the others stay clear, and nothing is changed.
### BEGIN HIDDEN TESTS
def test_by_parameter_names():
    draw = generator("test_by_parameter_names")
    X_case, Y_case, theta_case = three_layer_case(draw, 8)
    theta_case["W3"] = 0.1 * theta_case["W3"]
    exact_case = exact_gradients_n(X_case, Y_case, theta_case)
    for faulty_pair in (("W1", "b2"), ("b1", "W3"), ("W2", "b3")):
        grads_case = {"dZ2": draw.standard_normal((3, 8)), **dict(reversed(exact_case.items()))}
        for key in faulty_pair:
            grads_case["d" + key] = exact_case["d" + key] * draw.choice([-1, 0.5, 2, 4], theta_case[key].shape)
        before = {key: part.copy() for key, part in {**theta_case, **grads_case, "X": X_case, "Y": Y_case}.items()}
        returned = gradient_check_by_parameter(theta_case, grads_case, X_case, Y_case, 1e-6)
        for key in theta_case:
            assert key in returned, "gradient_check_by_parameter must return a dictionary with the keys W1 to b3."
            found = as_number(returned[key], "each difference")
            judged, right_case = before["d" + key], exact_case["d" + key]
            expected = np.linalg.norm(judged - right_case) / (np.linalg.norm(judged) + np.linalg.norm(right_case))
            assert key in faulty_pair or abs(found) < 5e-4, "a parameter whose gradient is right is called wrong."
            assert abs(found - expected) < 5e-4, "a wrong gradient gets the wrong number."
        after = {**theta_case, **grads_case, "X": X_case, "Y": Y_case}
        assert after.keys() == before.keys(), "entries of a dictionary that was handed in are added or removed."
        for key, part in after.items():
            assert np.allclose(part, before[key], rtol=0, atol=1e-12), "what was handed in is changed."


test_by_parameter_names()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_by_parameter_step", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: with another, smooth cost, each entry alone takes a step on both sides, of the size asked for.
### BEGIN HIDDEN TESTS
def test_by_parameter_step():
    draw = generator("test_by_parameter_step")
    smooth_cost = """lambda X, Y, parameters: (0.01 * np.mean((parameters["W3"] @ np.tanh(parameters["W2"] @ np.tanh(
        parameters["W1"] @ X + parameters["b1"]) + parameters["b2"]) + parameters["b3"] - Y) ** 2, axis=(-2, -1)), None)"""
    cost_case = eval(smooth_cost, {"np": np})
    with planted(gradient_check_by_parameter, forward_propagation_n=smooth_cost):
        for step in (0.3, 1e-2):
            X_case, Y_case, theta_case = three_layer_case(draw, 9)
            rows = [vector_to_dictionary(row) for row in step * np.eye(47)]
            shift = {key: np.stack([row[key] for row in rows]) for key in theta_case}  # a stack of 47 networks
            up, down = [{key: theta_case[key] + way * shift[key] for key in shift} for way in (1, -1)]
            slopes_case = (cost_case(X_case, Y_case, up)[0] - cost_case(X_case, Y_case, down)[0]) / (2 * step)
            parts = vector_to_dictionary(slopes_case)
            grads_case = {"d" + key: (1 + k * step**2) * part for k, (key, part) in enumerate(parts.items(), start=1)}
            returned = gradient_check_by_parameter(theta_case, grads_case, X_case, Y_case, step)
            for k, key in enumerate(parts, start=1):
                found = as_number(returned[key], "each difference")
                right_answer = np.isclose(found, k * step**2 / (2 + k * step**2), rtol=1e-2, atol=0)
                assert right_answer, "gradapprox does not follow formula (1) with step epsilon."


test_by_parameter_step()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_by_parameter_zero", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: two zero gradients agree; a zero gradient and one that is not zero do not agree at all.
### BEGIN HIDDEN TESTS
def test_by_parameter_zero():
    draw = generator("test_by_parameter_zero")
    X_case, Y_case, theta_case = three_layer_case(draw, 8)
    theta_case["W3"] = np.zeros((1, 3))
    grads_case = exact_gradients_n(X_case, Y_case, theta_case)
    grads_case |= {"dW3": np.zeros((1, 3)), "db2": draw.standard_normal((3, 1))}
    with np.errstate(all="ignore"):
        returned = gradient_check_by_parameter(theta_case, grads_case, X_case, Y_case)
    for key, expected in {"W1": 0, "b1": 0, "W2": 0, "b2": 1, "W3": 1}.items():
        found = as_number(returned[key], "each difference")
        assert np.isclose(found, expected, rtol=1e-3, atol=1e-9), "a gradient that is zero is misjudged."


test_by_parameter_zero()
### END HIDDEN TESTS

# %% [markdown]
# ## 5 · Find the faults, fix them
#
# ### Exercise 3 · `backward_propagation_n` · **4 points**
#
# The next cell shows your numbers for section 2: two stand out. Go back, fix the two lines, and run everything from there
# again, until each number is below $10^{-6}$.
#
# <details><summary>Hint</summary>
#
# A gradient $c$ times too large has the difference $d = \frac{c-1}{c+1}$. Solve for $c$, and look for that factor in the code.
#
# </details>

# %% nbgrader={"grade": false, "grade_id": "named_faults", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 2"):
    for key, number in gradient_check_by_parameter(parameters, gradients, X, Y).items():
        print(f"{key}  {number:.1e}")

# %% nbgrader={"grade": false, "grade_id": "check_backward", "locked": true, "schema_version": 3, "solution": false}
backward_propagation_n_test(backward_propagation_n)


# %% nbgrader={"grade": true, "grade_id": "test_backward_dW2", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: one of the two faults is fixed, for other mornings and other parameters too.
### BEGIN HIDDEN TESTS
def test_backward_dW2():
    draw = generator("test_backward_dW2")
    unusable = "lambda X, Y, parameters: (0.0, None)"
    for case in [gradient_check_n_test_case(), three_layer_case(draw, 7), three_layer_case(draw, 9)]:
        X_case, Y_case, theta_case = case
        _, cache_case = forward_propagation_n(*case)
        A1_case, Z2_case, A3_case = cache_case[1], cache_case[4], cache_case[9]
        slope_case = theta_case["W3"].T @ (A3_case - Y_case) * (Z2_case > 0)
        expected = slope_case @ A1_case.T / X_case.shape[1]
        with planted(backward_propagation_n, forward_propagation_n=unusable, exact_gradients_n=unusable):
            found = backward_propagation_n(X_case, Y_case, cache_case)["dW2"]
        assert np.shape(found) == (3, 5), "dW2 must have the shape of W2."
        assert np.allclose(found, expected, rtol=1e-9, atol=1e-12), "dW2 is wrong."


test_backward_dW2()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_backward_db1", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the other fault is fixed, for other mornings and other parameters too.
### BEGIN HIDDEN TESTS
def test_backward_db1():
    draw = generator("test_backward_db1")
    unusable = "lambda X, Y, parameters: (0.0, None)"
    for case in [gradient_check_n_test_case(), three_layer_case(draw, 7), three_layer_case(draw, 9)]:
        X_case, Y_case, theta_case = case
        _, cache_case = forward_propagation_n(*case)
        Z1_case, Z2_case, A3_case = cache_case[0], cache_case[4], cache_case[9]
        slope_case = theta_case["W3"].T @ (A3_case - Y_case) * (Z2_case > 0)
        slope_case = theta_case["W2"].T @ slope_case * (Z1_case > 0)
        expected = slope_case.mean(axis=1, keepdims=True)
        with planted(backward_propagation_n, forward_propagation_n=unusable, exact_gradients_n=unusable):
            found = backward_propagation_n(X_case, Y_case, cache_case)["db1"]
        assert np.shape(found) == (5, 1), "db1 must have the shape of b1."
        assert np.allclose(found, expected, rtol=1e-9, atol=1e-12), "db1 is wrong."


test_backward_db1()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_backward_all", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: all six gradients, by formulas and not measured, with nothing changed that was handed in.
### BEGIN HIDDEN TESTS
def test_backward_all():
    draw = generator("test_backward_all")
    unusable = "lambda X, Y, parameters: (0.0, None)"
    cases = [gradient_check_n_test_case(), three_layer_case(draw, 7), three_layer_case(draw, 9)]
    for X_case, Y_case, theta_case in [*cases, gradient_check_n_generic_case()]:
        _, cache_case = forward_propagation_n(X_case, Y_case, theta_case)
        exact_case = exact_gradients_n(X_case, Y_case, theta_case)
        before = [part.copy() for part in (X_case, Y_case, *cache_case)]
        with planted(backward_propagation_n, forward_propagation_n=unusable, exact_gradients_n=unusable):
            returned = backward_propagation_n(X_case, Y_case, cache_case)
        for key, expected in exact_case.items():
            assert key in returned, "backward_propagation_n must return a dictionary with dW1, db1 … db3."
            found = np.reshape(returned[key], (1, 1)) if np.size(returned[key]) == 1 else returned[key]
            assert np.shape(found) == expected.shape, "a gradient does not have the shape of its parameter."
            assert np.allclose(found, expected, rtol=1e-9, atol=1e-12), "a gradient is wrong."
        for was, part in zip(before, (X_case, Y_case, *cache_case), strict=True):
            assert np.array_equal(was, part), "backward_propagation_n changes X, Y or the cache."


test_backward_all()
### END HIDDEN TESTS

# %% [markdown]
# ## 6 · A third fault, as a bonus
#
# A colleague has written the backward pass again, as a short loop. Your check judges it in two cases. In the first one, two
# of the three units of layer 2 never fire, nor does one of layer 1. In the generic case every unit fires and rests.
#
# **Predict:** is `colleagues_backward` right? How many of the 47 true gradients are exactly 0 in each case?


# %% nbgrader={"grade": false, "grade_id": "third_fault", "locked": true, "schema_version": 3, "solution": false}
def colleagues_backward(X, Y, cache):
    """The six gradients in one loop over the layers, from the last one to the first."""
    Z1, A1, W1, _, Z2, A2, W2, _, _, A3, W3, _ = cache
    gradients, dZ = {}, (A3 - Y) / len(Y)
    for layer, W, A, Z in ((3, W3, A2, Z2), (2, W2, A1, Z1), (1, W1, X, X)):
        gradients[f"dW{layer}"] = np.dot(dZ, A.T)
        gradients[f"db{layer}"] = np.sum(dZ, axis=1, keepdims=True)
        dZ = np.dot(W.T, dZ) * (Z > 0)
    return gradients


with after_exercise("Exercise 2"):
    for what, case in {"first  ": (X, Y, parameters), "generic": gradient_check_n_generic_case()}.items():
        X_case, Y_case, theta_case = case
        zeros = np.sum(gradients_to_vector(exact_gradients_n(*case)) == 0)
        judged = colleagues_backward(X_case, Y_case, forward_propagation_n(*case)[1])
        numbers = gradient_check_by_parameter(theta_case, judged, X_case, Y_case)
        print(what, f"{zeros:2} zeros ", "  ".join(f"{key} {number:.0e}" for key, number in numbers.items()))

# %% [markdown]
# In the first case all six pass, in the generic case all six fail. **Which line is it?**
#
# <details><summary>Solution</summary>
#
# The difference 0.71 is $\frac{c-1}{c+1}$ with $c = 6$, the number of mornings: a mean is missing. `len(Y)` is the length of the
# *first* axis: 3 mornings for the shape (3,), but 1 for the shape (1, 6). `X.shape[1]` is right for both.
#
# </details>
#
# **Conclusion:** one case is not enough. In the first one 20 gradients are exactly 0, and 0 stays 0 with any wrong factor. Use
# cases of several shapes in which no gradient is 0.
#
# ## 7 · How small should ε be here?
#
# You know the question from one number. Now we ask it for all 47: how far are measured gradients from exact ones, as a
# difference (2), for steps from $10^{-1}$ to $10^{-12}$? A stack of 47 networks measures them at once.
#
# **Predict:** at $\varepsilon = 10^{-7}$, does the central difference still beat the one-sided one by a wide margin?

# %% nbgrader={"grade": false, "grade_id": "epsilon_sweep_plot", "locked": true, "schema_version": 3, "solution": false}
epsilons = 10.0 ** -np.arange(1, 13)
X_sweep, Y_sweep, start = gradient_check_n_test_case()  # the first case once more
exact = gradients_to_vector(exact_gradients_n(X_sweep, Y_sweep, start)).ravel()
axes = [vector_to_dictionary(axis) for axis in np.eye(47)]
axes = {name: np.stack([axis[name] for axis in axes]) for name in start}


def costs_at(step, dtype):
    """The 47 costs after a step along each axis, all computed in `dtype`."""
    moved = {name: (start[name] + step * axes[name]).astype(dtype) for name in start}
    return forward_propagation_n(X_sweep.astype(dtype), Y_sweep.astype(dtype), moved)[0]


def sweep_difference(ahead, back, dtype):
    """Difference (2) when each entry goes `ahead` and `back`, the latter 0 for a forward difference."""
    return relative_error((costs_at(ahead, dtype) - costs_at(-back, dtype)) / (ahead + back), exact)


sweeps = {
    "central, float64": [sweep_difference(epsilon, epsilon, np.float64) for epsilon in epsilons],
    "forward, float64": [sweep_difference(epsilon, 0, np.float64) for epsilon in epsilons],
    "central, float32": [sweep_difference(epsilon, epsilon, np.float32) for epsilon in epsilons],
}
epsilon_sweep(epsilons, sweeps, "Measuring 47 slopes of the network")

# %% [markdown]
# At $10^{-7}$, the usual choice, rounding leaves $1.2 \cdot 10^{-7}$, just below the limit, and a forward difference passes too,
# with $1.7 \cdot 10^{-7}$. At $10^{-4}$ they lie ten thousand times apart: $1.9 \cdot 10^{-10}$ and $1.9 \cdot 10^{-6}$. At the
# steps drawn, float32 never gets below $10^{-6}$; at $10^{-7}$ it measures noise.
#
# **Conclusion:** central differences in float64, with more than one $\varepsilon$; here $10^{-4}$ and $10^{-5}$ are best.
#
# ## 8 · Two false alarms: kinks and noise
#
# **Kinks.** ReLU has a kink at 0. A step that crosses it measures a slope between 0 and 1. In the network, a bias is moved
# until one unit, on one morning, sits $5 \cdot 10^{-5}$ above its kink. **Noise.** The quiet network of section 4 has tiny
# gradients, and rounding does not shrink with them.
#
# All gradients below are exact. **Predict:** which false alarm goes away with a *smaller* step, and which one with a *larger*?

# %% nbgrader={"grade": false, "grade_id": "false_alarms", "locked": true, "schema_version": 3, "solution": false}
for epsilon in (1e-4, 1e-5):
    slopes = [(relu(z + epsilon) - relu(z - epsilon)) / (2 * epsilon) for z in (-5e-5, 0, 5e-5)]
    print(f"epsilon {epsilon:.0e}: slope of relu at -5e-5, 0 and 5e-5 ", "  ".join(f"{slope:.2f}" for slope in slopes))

X_near, Y_near, near_kink = gradient_check_n_generic_case()
near_kink["b1"][0] += 5e-5 - forward_propagation_n(X_near, Y_near, near_kink)[1][0][0, 0]
with after_exercise("Exercise 2"):
    for what, theta_case, X_case, Y_case, steps in (
        ("kink ", near_kink, X_near, Y_near, (1e-4, 1e-5)),
        ("noise", quiet, X, Y, (1e-3, 1e-7)),
    ):
        exact_case = exact_gradients_n(X_case, Y_case, theta_case)
        for epsilon in steps:
            numbers = gradient_check_by_parameter(theta_case, exact_case, X_case, Y_case, epsilon)
            print(what, f"{epsilon:.0e} ", "  ".join(f"{key} {number:.0e}" for key, number in numbers.items()))

# %% [markdown]
# - **A kink's error vanishes** once $\varepsilon$ is shorter than the distance to it; a fault's error stays. Only *on* the kink
#   the measured 0.5 stays for every $\varepsilon$: there is no derivative, so move the point.
# - **Noise grows as $\varepsilon$ shrinks.** Rounding limits the difference to about $10^{-16} |J| / (\varepsilon \lVert \text{grad} \rVert)$.
#   For `W1` at $10^{-7}$ this gives $5.5 \cdot 10^{-3}$. No limit is right for every gradient, so compute this floor first.
#
# | limit | for | step | a right gradient leaves | because of |
# |---|---|---|---|---|
# | $2 \cdot 10^{-7}$ | the whole gradient | $10^{-7}$ | $1.2 \cdot 10^{-7}$ | rounding |
# | $10^{-6}$ | one parameter: smaller, so nearer to the floor | $10^{-7}$ | up to $3 \cdot 10^{-7}$ | rounding |
# | $10^{-5}$ | one entry, relative only above 1 (`gradcheck_naive`) | $10^{-4}$ | $1.7 \cdot 10^{-7}$ | the curve bends |
# | $10^{-3}$ | one weight of the nine-weight graph | $10^{-7}$ | up to $2 \cdot 10^{-4}$ | rounding, tiny slopes |
#
# Those are limits for float64, away from kinks.
#
# ## 9 · The harbour's network learns
#
# Two hundred mornings, and your backward pass. Beside it the one of section 2, with its two faults. **Predict:** does the cost
# fall with the faults, too?

# %% nbgrader={"grade": false, "grade_id": "harbour_log", "locked": true, "schema_version": 3, "solution": false}
log = np.random.default_rng(1)
readings = log.standard_normal((4, 200))  # wind, swell, visibility and current, standardised
danger = np.maximum(np.array([1, 0.5, 0, 0.3]) @ readings, -1.2 * readings[2])
went_out = np.array([danger + 0.2 * log.standard_normal(200) < 0.6], dtype=float)


def train(faults, steps=70, learning_rate=0.5):
    """Follow the gradients downhill, each multiplied by its factor in `faults`. Returns the cost before each step."""
    draw, costs = np.random.default_rng(2), []
    theta = {name: draw.standard_normal(part.shape) / 2 for name, part in parameters.items()}
    for _ in range(steps):
        cost, cache = forward_propagation_n(readings, went_out, theta)
        slopes = backward_propagation_n(readings, went_out, cache)
        theta = {name: part - learning_rate * faults.get(name, 1) * slopes["d" + name] for name, part in theta.items()}
        costs.append(cost)
    return costs


# %% nbgrader={"grade": false, "grade_id": "training_plot", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 3"):
    backward_propagation_n_test(backward_propagation_n)
    lines = {"your backward pass": train({})[::5], "with the two faults": train({"W2": 2, "b1": 4})[::5]}
    titles = {"title": "May the boat go out?", "xlabel": "step", "ylabel": "cost"}
    plot_lines(range(0, 70, 5), lines, **titles, threshold=(np.log(2), "guessing, log 2"))

# %% [markdown]
# **Conclusion:** the cost falls with the faults as well. A falling cost proves nothing; a gradient check does.
#
# ## Summary
#
# - Lay all parameters end to end, move one entry at a time, and the forward pass alone checks any network.
# - Look at each parameter and at the whole: one number hides small gradients, and does not say which one is wrong.
# - Choose several cases in which no true gradient is 0, away from kinks, and more than one $\varepsilon$.
# - This check costs 94 forward passes, and millions in a large network: use it on small cases, before training.
#
# **One step further.** Large networks are checked along a few random directions $v$: compare
# $\frac{J(\theta + \varepsilon v) - J(\theta - \varepsilon v)}{2\varepsilon}$ with $v \cdot \text{grad}$, two forward passes for all
# parameters at once. Would that have found your two faults? Could it have named them?
