# %% [markdown]
# # Nine weights: a computational graph
#
# **You will learn** to send values forwards and gradients backwards through a graph with two branches, and to check each of
# nine gradients.
#
# **You need** the notebook `scalar`, and the chain rule. · **About 70 minutes** · **14 points**

# %% [markdown]
# ## Five sensors
#
# The water in Lindholm rises with wind and air pressure, and it swells with the tide and the waves. So five sensors now
# predict the level: wind $x_1$, pressure $x_2$, the phase of the tide $x_3$ and two wave buoys $x_4$ and $x_5$. Nine weights
# decide how much each of them counts.
#
# One example is a point $x$ with its measured level $y$.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import math

import numpy as np

from plots import epsilon_sweep
from public_tests import (
    after_exercise,
    as_number,
    grader_backprop,
    grader_forwardprop,
    grader_grad_check,
    grader_sigmoid,
    nine_numbers,
    planted,
)
from testCases import generator, graph_data

# %% nbgrader={"grade": false, "grade_id": "data", "locked": true, "schema_version": 3, "solution": false}
X, y = graph_data()
w = 0.1 * np.ones(9)
small_weights = [0.003, 0.013, 0.002, -0.002, 0.007, 0.001, 0.007, 0.022, 0.013]

print(f"{len(X)} examples, each with {X.shape[1]} sensors and a level")
print("first point:", X[0], "level:", y[0])

# %% [markdown]
# ## 1 · The graph
#
# ![Computation graph. Upper branch: w1 x1 plus w2 x2, squared, plus w6, exp, plus w7, tanh. Lower branch: the sine of w3 x3 times the sum of w4 x4 and w5 x5, plus w8, sigmoid, times w9. The branches are added to y', and the cost is the square of y minus y'.](figures/nine_weights.svg)
#
# $$
# \begin{aligned}
# \mathbf{exp} &= e^{(w_1 x_1 + w_2 x_2)^2 + w_6} &
# \mathbf{tanh} &= \tanh(\mathbf{exp} + w_7) \\
# \mathbf{sigmoid} &= \sigma\big(\sin(w_3 x_3)\,(w_4 x_4 + w_5 x_5) + w_8\big) &
# y' &= \mathbf{tanh} + w_9 \cdot \mathbf{sigmoid} \\
# L &= (y - y')^2 &&
# \end{aligned}
# $$
#
# In code the counting starts at 0: `w[0]` is $w_1$, and `x[4]` is $x_5$.

# %% [markdown]
# ### Exercise 1 · `sigmoid` · **1 point**
#
# $$ \sigma(z) = \frac{1}{1 + e^{-z}} $$


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true}
def sigmoid(z):
    """Return the sigmoid of z, between 0 and 1.

    z -- a real number
    """
    ### BEGIN SOLUTION
    return 1 / (1 + math.exp(-z))
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_sigmoid", "locked": true, "schema_version": 3, "solution": false}
grader_sigmoid(sigmoid(2))


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: other numbers, of both signs.
### BEGIN HIDDEN TESTS
def test_sigmoid():
    draw = generator("test_sigmoid")
    for number in [0, 1, -3, *draw.uniform(-8, 8, 20).tolist()]:
        value = as_number(sigmoid(number), "sigmoid")
        assert np.isclose(value, 1 / (1 + np.exp(-number)), rtol=1e-9, atol=0), "sigmoid is wrong for some numbers."


test_sigmoid()
### END HIDDEN TESTS

# %% [markdown]
# ### Exercise 2 · `forward_propagation` · **3 points**
#
# Walk through the graph from left to right, for one point. Return a dictionary with the values that are bold in the picture,
# the cost $L$ and its derivative with respect to $y'$: the backward pass starts from there.
#
# <details><summary>Hint</summary>
#
# $L = (y - y')^2$ is a square with $y'$ inside, under a minus sign. Both leave a trace in the derivative.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "forward", "locked": false, "schema_version": 3, "solution": true}
def forward_propagation(x, y, w):
    """Compute the graph from left to right for one point.

    x -- the five sensors, shape (5,)
    y -- the measured level, a real number
    w -- the nine weights, shape (9,); w[0] is w1
    x and w stay as they are.

    Returns a dictionary of numbers:
    "exp", "tanh", "sigmoid" -- the values of these three nodes
    "loss" -- the cost L
    "dy_pred" -- the derivative of L with respect to y'
    """
    ### BEGIN SOLUTION
    exp = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    swell = sigmoid(np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) + w[7])
    error = y - (tanh + w[8] * swell)
    return {"exp": exp, "tanh": tanh, "sigmoid": swell, "loss": error**2, "dy_pred": -2 * error}
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_forward", "locked": true, "schema_version": 3, "solution": false}
grader_forwardprop(forward_propagation(X[0], y[0], w))


# %% nbgrader={"grade": true, "grade_id": "test_forward_rise", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the upper branch, "exp" and "tanh", for other points and weights.
### BEGIN HIDDEN TESTS
def test_forward_rise():
    draw = generator("test_forward_rise")
    with planted(forward_propagation, sigmoid="lambda z: 1 / (1 + np.exp(-z))"):
        for _ in range(10):
            point, weights = draw.uniform(-1, 1, 5), draw.uniform(-0.6, 0.6, 9)
            values = forward_propagation(point.copy(), draw.uniform(-2, 2), weights.copy())
            rise = np.exp((weights[:2] @ point[:2]) ** 2 + weights[5])
            assert np.isclose(as_number(values["exp"], "exp"), rise, rtol=1e-9), "exp is wrong for some points."
            rise = np.tanh(rise + weights[6])
            assert np.isclose(as_number(values["tanh"], "tanh"), rise, rtol=1e-9), "tanh is wrong for some points."


test_forward_rise()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_forward_swell", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the lower branch, "sigmoid", for other points and weights.
### BEGIN HIDDEN TESTS
def test_forward_swell():
    draw = generator("test_forward_swell")
    with planted(forward_propagation, sigmoid="lambda z: 1 / (1 + np.exp(-z))"):
        for _ in range(10):
            point, weights = draw.uniform(-1, 1, 5), draw.uniform(-1, 1, 9)
            values = forward_propagation(point.copy(), draw.uniform(-2, 2), weights.copy())
            swell = np.sin(weights[2] * point[2]) * (weights[3:5] @ point[3:5]) + weights[7]
            swell = 1 / (1 + np.exp(-swell))
            assert np.isclose(as_number(values["sigmoid"], "sigmoid"), swell, rtol=1e-9), (
                "sigmoid is wrong for some points."
            )


test_forward_swell()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_forward_loss", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: "loss" and "dy_pred", given your own "tanh" and "sigmoid"; x and w are unchanged.
### BEGIN HIDDEN TESTS
def test_forward_loss():
    draw = generator("test_forward_loss")
    with planted(forward_propagation, sigmoid="lambda z: 1 / (1 + np.exp(-z))"):
        for _ in range(10):
            point, level, weights = draw.uniform(-1, 1, 5), draw.uniform(-2, 2), draw.uniform(-0.6, 0.6, 9)
            given = point.copy(), weights.copy()
            values = forward_propagation(given[0], level, given[1])
            error = level - as_number(values["tanh"], "tanh") - weights[8] * as_number(values["sigmoid"], "sigmoid")
            loss, dy_pred = as_number(values["loss"], "loss"), as_number(values["dy_pred"], "dy_pred")
            assert np.isclose(loss, error**2, rtol=1e-7, atol=1e-12), "loss is not the square of y - y'."
            assert np.isclose(dy_pred, -2 * error, rtol=1e-7, atol=1e-9), "dy_pred is not the derivative of the loss."
            assert np.allclose(given[0], point, atol=1e-12), "forward_propagation changes the x it was given."
            assert np.allclose(given[1], weights, atol=1e-12), "forward_propagation changes the w it was given."


test_forward_loss()
### END HIDDEN TESTS

# %% [markdown]
# ## 2 · Backwards, one node at a time
#
# Take a piece of the graph, $q = e^{u}$ with $u = v^2$. Each node knows its own slope: $\frac{\partial q}{\partial u} = e^u = q$
# and $\frac{\partial u}{\partial v} = 2v$. Walking back from $q$ to $v$, the slopes multiply:
#
# $$ \frac{\partial q}{\partial v} = q \cdot 2v $$
#
# The $q$ was computed on the way forwards. That is why the forward pass keeps its values.

# %% [markdown]
# ### Exercise 3 · `backward_propagation` · **4 points**
#
# Start from `dy_pred` and walk back to each of the nine weights, multiplying slopes on the way. Put the result for $w_1$ into
# `"dw1"`, and so on. The short paths first: $w_9$, $w_7$, $w_6$, $w_8$.
#
# <details><summary>Hint</summary>
#
# Two slopes come cheap from stored values: that of $t = \tanh(z)$ is $1 - t^2$, that of $s = \sigma(z)$ is $s\,(1 - s)$.
# Paths that begin alike share their first factors: compute these once.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "backward", "locked": false, "schema_version": 3, "solution": true}
def backward_propagation(x, y, w, forward_dict):
    """Compute the derivatives of the cost with respect to the nine weights, for one point.

    x -- the five sensors, shape (5,)
    y -- the measured level, a real number
    w -- the nine weights, shape (9,); w[0] is w1
    forward_dict -- what forward_propagation(x, y, w) returned
    x and w stay as they are.

    Returns a dictionary of nine numbers, "dw1" to "dw9".
    """
    ### BEGIN SOLUTION
    dw7 = forward_dict["dy_pred"] * (1 - forward_dict["tanh"] ** 2)
    dw6 = dw7 * forward_dict["exp"]
    dsum = dw6 * 2 * (w[0] * x[0] + w[1] * x[1])
    dw8 = forward_dict["dy_pred"] * w[8] * forward_dict["sigmoid"] * (1 - forward_dict["sigmoid"])
    tide, waves = np.sin(w[2] * x[2]), w[3] * x[3] + w[4] * x[4]
    return {
        "dw1": dsum * x[0],
        "dw2": dsum * x[1],
        "dw3": dw8 * waves * np.cos(w[2] * x[2]) * x[2],
        "dw4": dw8 * tide * x[3],
        "dw5": dw8 * tide * x[4],
        "dw6": dw6,
        "dw7": dw7,
        "dw8": dw8,
        "dw9": forward_dict["dy_pred"] * forward_dict["sigmoid"],
    }
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_backward", "locked": true, "schema_version": 3, "solution": false}
grader_backprop(backward_propagation(X[0], y[0], w, forward_propagation(X[0], y[0], w)))


# %% nbgrader={"grade": true, "grade_id": "test_backward_rise", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: dw1, dw2, dw6 and dw7, given a right forward pass; x and w are unchanged.
### BEGIN HIDDEN TESTS
def test_backward_rise():
    graph = """def forward_propagation(x, y, w):
        e = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
        t = np.tanh(e + w[6])
        s = 1 / (1 + np.exp(-np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) - w[7]))
        error = y - t - w[8] * s
        return {"exp": e, "tanh": t, "sigmoid": s, "loss": LOSS, "dy_pred": -2 * error}"""
    draw, names = generator("test_backward_rise"), {"np": np}
    exec(graph.replace("LOSS", "error**2"), names)
    # A forward pass that is called again tells no loss: gradients are derived here, not measured.
    sources = {"sigmoid": "lambda z: 1 / (1 + np.exp(-z))", "forward_propagation": graph.replace("LOSS", "0.0")}
    for _ in range(15):
        point, level, weights = draw.uniform(-1, 1, 5), draw.uniform(-2, 2), draw.uniform(-0.6, 0.6, 9)
        given = point.copy(), level, weights.copy()
        try:
            with planted(backward_propagation, **sources):
                found = backward_propagation(*given, names["forward_propagation"](*given))
        except Exception:  # it may need more entries than the five: from its own forward pass, then
            found = backward_propagation(*given, forward_propagation(*given))
        for i in (0, 1, 5, 6):
            nudged = weights + 1e-30j * (np.arange(9) == i)
            expected = names["forward_propagation"](point, level, nudged)["loss"].imag / 1e-30
            slope = as_number(found["dw" + str(i + 1)], "the gradient")
            assert np.isclose(slope, expected, rtol=1e-6, atol=1e-12), "One of dw1, dw2, dw6 and dw7 is wrong."
        assert np.allclose(given[0], point, atol=1e-12), "backward_propagation changes the x it was given."
        assert np.allclose(given[2], weights, atol=1e-12), "backward_propagation changes the w it was given."


test_backward_rise()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_backward_swell", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: dw3, dw4, dw5, dw8 and dw9, given a right forward pass.
### BEGIN HIDDEN TESTS
def test_backward_swell():
    graph = """def forward_propagation(x, y, w):
        e = np.exp((w[0] * x[0] + w[1] * x[1]) ** 2 + w[5])
        t = np.tanh(e + w[6])
        s = 1 / (1 + np.exp(-np.sin(w[2] * x[2]) * (w[3] * x[3] + w[4] * x[4]) - w[7]))
        error = y - t - w[8] * s
        return {"exp": e, "tanh": t, "sigmoid": s, "loss": LOSS, "dy_pred": -2 * error}"""
    draw, names = generator("test_backward_swell"), {"np": np}
    exec(graph.replace("LOSS", "error**2"), names)
    # A forward pass that is called again tells no loss: gradients are derived here, not measured.
    sources = {"sigmoid": "lambda z: 1 / (1 + np.exp(-z))", "forward_propagation": graph.replace("LOSS", "0.0")}
    for _ in range(15):
        point, level, weights = draw.uniform(-1, 1, 5), draw.uniform(-2, 2), draw.uniform(-0.6, 0.6, 9)
        given = point.copy(), level, weights.copy()
        try:
            with planted(backward_propagation, **sources):
                found = backward_propagation(*given, names["forward_propagation"](*given))
        except Exception:  # it may need more entries than the five: from its own forward pass, then
            found = backward_propagation(*given, forward_propagation(*given))
        for i in (2, 3, 4, 7, 8):
            nudged = weights + 1e-30j * (np.arange(9) == i)
            expected = names["forward_propagation"](point, level, nudged)["loss"].imag / 1e-30
            slope = as_number(found["dw" + str(i + 1)], "the gradient")
            assert np.isclose(slope, expected, rtol=1e-6, atol=1e-12), "One of dw3, dw4, dw5, dw8 and dw9 is wrong."


test_backward_swell()
### END HIDDEN TESTS

# %% [markdown]
# ## 3 · Measuring nine gradients
#
# Change *one* weight by $\varepsilon$ to both sides and leave the other eight as they are. With $e_i$, which is 1 at place $i$
# and 0 elsewhere:
#
# $$ \text{approx}_i = \frac{L(w + \varepsilon e_i) - L(w - \varepsilon e_i)}{2\varepsilon} \tag{1} $$
#
# $$ \text{difference}_i = \frac{|\text{grad}_i - \text{approx}_i|}{|\text{grad}_i| + |\text{approx}_i|} \tag{2} $$

# %% [markdown]
# ### Why absolute values?
#
# Leave the bars out, demand that the ratio is at most $10^{-3}$, and suppose the 2 of `dy_pred` was forgotten. All nine
# gradients are then half of what they should be:


# %% nbgrader={"grade": false, "grade_id": "signed_ratio", "locked": true, "schema_version": 3, "solution": false}
def row(gradients):
    """The dictionary's entries dw1 to dw9 as an array."""
    return np.array([gradients[f"dw{i}"] for i in range(1, 10)])


with after_exercise("Exercise 3"):
    right = row(backward_propagation(X[0], y[0], w, forward_propagation(X[0], y[0], w)))
    half = right / 2
    print("without bars:", np.round((half - right) / (half + right), 2))
    print("with bars:   ", np.round(np.abs(half - right) / (np.abs(half) + np.abs(right)), 2))

# %% [markdown]
# Without the bars each ratio is $-1/3$. That is below $10^{-3}$, so nine wrong gradients pass. With them each difference is
# $1/3$, and none does.
#
# ### Why nine numbers?
#
# One number for all nine is shorter: the norm of the whole error, divided by the norms of both vectors. Take the small
# weights, and set three gradients to zero:

# %% nbgrader={"grade": false, "grade_id": "one_number", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 3"):
    right = row(backward_propagation(X[0], y[0], small_weights, forward_propagation(X[0], y[0], small_weights)))
    wrong = right.copy()
    wrong[2:5] = 0  # dw3 = dw4 = dw5 = 0
    together = np.linalg.norm(wrong - right) / (np.linalg.norm(wrong) + np.linalg.norm(right))
    one_by_one = np.abs(wrong - right) / (np.abs(wrong) + np.abs(right))
    print(f"one number: {together:.1e}")
    print("nine numbers:", one_by_one)

# %% [markdown]
# ### Exercise 4 · `gradient_checking` · **6 points**
#
# The one number is $4 \cdot 10^{-6}$ and hides three dead gradients behind large ones. So return **nine** differences, by
# formulas (1) and (2), from `forward_propagation` and `backward_propagation`.
#
# A weight without any effect has grad and approx both 0, for instance $w_3$ when $w_9 = 0$. They agree: the difference is 0,
# not 0/0.
#
# <details><summary>Hint</summary>
#
# A fresh copy for each weight and side: `np.array(w, dtype=float)`. `w[:]` copies a list, but of an array it is only
# another name.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "gradient_checking", "locked": false, "schema_version": 3, "solution": true}
def gradient_checking(x, y, w, eps):
    """Compare the backward pass with central differences of the loss, weight by weight.

    x -- the five sensors, shape (5,)
    y -- the measured level, a real number
    w -- the nine weights, a list or an array; it stays as it is
    eps -- the step to both sides, formula (1)

    Returns nine relative differences, formula (2), for w1 to w9: a list, tuple or array of numbers from 0 to 1.
    """
    ### BEGIN SOLUTION
    gradients = backward_propagation(x, y, w, forward_propagation(x, y, w))
    differences = []
    for i in range(9):
        w_plus, w_minus = np.array(w, dtype=float), np.array(w, dtype=float)
        w_plus[i] += eps
        w_minus[i] -= eps
        loss_plus = forward_propagation(x, y, w_plus)["loss"]
        loss_minus = forward_propagation(x, y, w_minus)["loss"]
        approx = (loss_plus - loss_minus) / (2 * eps)
        grad = gradients[f"dw{i + 1}"]
        size = abs(grad) + abs(approx)
        differences.append(abs(grad - approx) / size if size > 0 else 0.0)
    return differences
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_gradient_checking", "locked": true, "schema_version": 3, "solution": false}
grader_grad_check(gradient_checking(X[0], y[0], w, 10**-7))
grader_grad_check(gradient_checking(X[0], y[0], small_weights, 10**-4))


# %% nbgrader={"grade": true, "grade_id": "test_gradient_checking_accepts", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: right gradients are found right, for w in a list or an array; x and w are unchanged.
### BEGIN HIDDEN TESTS
def test_gradient_checking_accepts():
    draw = generator("test_gradient_checking_accepts")
    forward = """def forward_propagation(x, y, w):
        y_pred = np.sum(np.sin(np.resize(x, 9) + np.asarray(w)))
        return {"exp": 1.0, "tanh": y_pred, "sigmoid": 0.0, "loss": (y - y_pred) ** 2, "dy_pred": -2 * (y - y_pred)}"""
    backward = """def backward_propagation(x, y, w, forward_dict):
        slopes = forward_dict["dy_pred"] * np.cos(np.resize(x, 9) + np.asarray(w))
        return {f"dw{i + 1}": slope for i, slope in enumerate(slopes)}"""
    with planted(gradient_checking, forward_propagation=forward, backward_propagation=backward):
        for step in (1e-7, 1e-6, 1e-5, 1e-4):
            for kind in (np.array, np.ndarray.tolist):
                point, level, weights = draw.uniform(-0.6, 0.6, 5), draw.uniform(10, 13), draw.uniform(-0.6, 0.6, 9)
                given = point.copy(), kind(weights)
                found = nine_numbers(gradient_checking(given[0], level, given[1], step))
                assert all(0 <= difference <= 1e-3 for difference in found), (
                    "gradient_checking calls right gradients wrong."
                )
                assert np.allclose(given[0], point, rtol=0, atol=1e-12), "gradient_checking changes the x it was given."
                assert np.allclose(given[1], weights, rtol=0, atol=1e-12), (
                    "gradient_checking changes the w it was given."
                )
    with planted(
        gradient_checking,
        forward_propagation=forward,
        backward_propagation=backward.replace("slope for", "-9 * slope for"),
    ):
        found = nine_numbers(gradient_checking(point, level, weights.copy(), 1e-5))
        assert max(map(abs, found)) > 1e-3, "gradient_checking calls any gradients right."


test_gradient_checking_accepts()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_checking_step", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: for a curved loss, one weight is changed at a time, to both sides, by the eps asked for.
### BEGIN HIDDEN TESTS
def test_gradient_checking_step():
    draw = generator("test_gradient_checking_step")
    forward = """def forward_propagation(x, y, w):
        loss = np.sum(np.asarray(w) ** 3)
        return {"exp": 1.0, "tanh": 0.0, "sigmoid": 0.0, "loss": loss, "dy_pred": 1.0}"""
    backward = """def backward_propagation(x, y, w, forward_dict):
        return {f"dw{i + 1}": 3 * weight**2 for i, weight in enumerate(w)}"""
    with planted(gradient_checking, forward_propagation=forward, backward_propagation=backward):
        for step in (1e-1, 1e-2, 1e-3):
            for _ in range(3):
                weights = draw.uniform(0.5, 2, 9) * draw.choice([-1, 1], 9)
                found = nine_numbers(gradient_checking(draw.uniform(-1, 1, 5), 1.5, weights.copy(), step))
                expected = step**2 / (6 * weights**2 + step**2)
                assert np.allclose(found, expected, rtol=1e-2, atol=0), "approx is not formula (1) with step eps."


test_gradient_checking_step()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_checking_flags", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: wrong gradients are flagged, each at its own weight and with the size of formula (2).
### BEGIN HIDDEN TESTS
def test_gradient_checking_flags():
    draw = generator("test_gradient_checking_flags")
    forward = """def forward_propagation(x, y, w):
        loss = y * np.sum(np.asarray(w) ** 2)
        return {"exp": 1.0, "tanh": 0.0, "sigmoid": 0.0, "loss": loss, "dy_pred": 1.0}"""
    backward = """def backward_propagation(x, y, w, forward_dict):
        return {f"dw{i + 1}": 2 * y * weight * factor for i, (weight, factor) in enumerate(zip(w, FACTORS))}"""
    for _ in range(5):
        factors = draw.permutation([1, 0.5, 2, -1, 0, 1.05, -3, 1, 10])
        expected = np.abs(factors - 1) / (np.abs(factors) + 1)
        weights = draw.uniform(0.5, 2, 9) * draw.choice([-1, 1], 9)
        planted_backward = backward.replace("FACTORS", str(factors.tolist()))
        with planted(gradient_checking, forward_propagation=forward, backward_propagation=planted_backward):
            for step in (1e-6, 1e-5):
                found = nine_numbers(
                    gradient_checking(draw.uniform(-1, 1, 5), draw.uniform(1, 3), weights.copy(), step)
                )
                assert np.allclose(found, expected, atol=1e-3), "gradient_checking misjudges wrong gradients."


test_gradient_checking_flags()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_gradient_checking_zeros", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: weights without effect, with gradients that are zero and that should be.
### BEGIN HIDDEN TESTS
def test_gradient_checking_zeros():
    draw = generator("test_gradient_checking_zeros")
    forward = """def forward_propagation(x, y, w):
        loss = np.sum(EFFECT * np.asarray(w))
        return {"exp": 1.0, "tanh": 0.0, "sigmoid": 0.0, "loss": loss, "dy_pred": 1.0}"""
    backward = """def backward_propagation(x, y, w, forward_dict):
        return {f"dw{i + 1}": slope for i, slope in enumerate(CLAIM)}"""
    for _ in range(3):
        pairs = draw.permutation([(0, 0), (0, 0), (0, 0), (0, 2), (0, -2), (1, 0), (-1, 0), (1, 1), (-1, -1)])
        effect, claim = pairs.astype(float).T
        sources = {
            "forward_propagation": forward.replace("EFFECT", f"np.array({effect.tolist()})"),
            "backward_propagation": backward.replace("CLAIM", f"np.array({claim.tolist()})"),
        }
        with planted(gradient_checking, **sources), np.errstate(all="ignore"):
            found = nine_numbers(gradient_checking(draw.uniform(-1, 1, 5), 1.5, draw.uniform(0.5, 2, 9), 1e-4))
        zero = effect * claim == 0
        expected = (effect != claim)[zero]
        assert np.allclose(np.array(found)[zero], expected, atol=1e-6), "gradient_checking misjudges zero gradients."


test_gradient_checking_zeros()
### END HIDDEN TESTS

# %% [markdown]
# ## 4 · A point that tells
#
# Suppose the slope of exp was forgotten: `dw6` lacks the factor exp. Its difference would be
# $\frac{|1 - \mathbf{exp}|}{1 + \mathbf{exp}}$, and this depends on where you look:

# %% nbgrader={"grade": false, "grade_id": "telling_point", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 2"):
    for name, weights in {"small weights": small_weights, "weights of 0.1": w}.items():
        factor = forward_propagation(X[0], y[0], weights)["exp"]
        print(f"{name:<15} exp = {factor:.4f}   difference = {abs(1 - factor) / (1 + factor):.1e}")

# %% [markdown]
# At the small weights exp is almost 1, the fault makes $5 \cdot 10^{-4}$, and a limit of $10^{-3}$ lets it through. At 0.1 it
# makes $6 \cdot 10^{-2}$. But weights that are all 0.1 hide another fault: swap two of them, and nothing changes.
#
# **Conclusion:** check at several points with weights that are neither tiny nor equal.
#
# ## 5 · A step that tells
#
# Now the piece from section 2, $e^{v^2}$ at $v = 0.5$, measured with steps from $10^{-1}$ to $10^{-15}$:

# %% nbgrader={"grade": false, "grade_id": "epsilon_sweep_plot", "locked": true, "schema_version": 3, "solution": false}
epsilons = 10.0 ** -np.arange(1, 16)


def sweep_error(one_sided, dtype):
    """Relative error of the measured slope of exp(v²) at 0.5, for each epsilon."""
    step, v = epsilons.astype(dtype), dtype(0.5)
    minus = np.exp(v**2) if one_sided else np.exp((v - step) ** 2)
    approx = (np.exp((v + step) ** 2) - minus) / (step if one_sided else 2 * step)
    slope = 2 * 0.5 * np.exp(0.25)
    return np.abs(approx - slope) / slope


errors = {
    "central, float64": sweep_error(False, np.float64),
    "forward, float64": sweep_error(True, np.float64),
    "central, float32": sweep_error(False, np.float32),
    "forward, float32": sweep_error(True, np.float32),
}
epsilon_sweep(epsilons, errors, "Measuring the slope of exp(v²) at 0.5")

# %% [markdown]
# In double precision the central difference is best near $\varepsilon = 10^{-6}$, a thousand times better than the forward one
# at its best. Single precision stays above $10^{-5}$, and with steps of $10^{-8}$ it measures nothing at all: use float64.
#
# The nine gradients of the graph differ in size, by more than 300,000 at the small weights. Which step suits them all?

# %% nbgrader={"grade": false, "grade_id": "worst_weight_plot", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 4"):
    steps = 10.0 ** -np.arange(1, 16)
    worst = {
        "weights of 0.1": [max(gradient_checking(X[0], y[0], w, step)) for step in steps],
        "small weights": [max(gradient_checking(X[0], y[0], small_weights, step)) for step in steps],
    }
    epsilon_sweep(steps, worst, "The largest of the nine differences")

# %% [markdown]
# ## Summary
#
# - The noise has the size of the *loss*, so it drowns small gradients first. At the small weights $\varepsilon = 10^{-7}$ leaves
#   differences up to $2 \cdot 10^{-4}$, and $10^{-4}$ only $2 \cdot 10^{-7}$: steps of $10^{-4}$ to $10^{-5}$ suit all nine.
# - A difference has absolute values, one number for each weight, and 0 where both gradients are 0.
# - A fault can hide in signs, behind larger gradients, and at points where it does not matter.
#
# **One step further.** Checking nine weights takes eighteen forward passes, a million weights two million. Could a single
# random direction, $L(w + \varepsilon d)$ against $L(w - \varepsilon d)$, check them all? What would it not tell you?
