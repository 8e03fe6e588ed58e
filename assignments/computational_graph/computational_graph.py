# %% [markdown]
# # Nine weights: a computational graph
#
# **You will learn** to send values forwards and gradients backwards through a graph with two branches, and to check each of
# nine gradients.
#
# **You need** the notebook `scalar`, and the chain rule. · **About 70 minutes** · **14 points**
#
# ## Five sensors
#
# The water in Lindholm rises with wind and air pressure, and it swells with the tide and the waves. So five sensors now
# predict the level: wind $x_1$, pressure $x_2$, the phase of the tide $x_3$ and two wave buoys $x_4$ and $x_5$. Nine weights
# decide how much each of them counts. One example is a point $x$ with its measured level $y$.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import math

import numpy as np

from gc_utils import dictionary_to_vector, gradients_to_vector, vector_to_dictionary
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
# In code, counting starts at 0: `w[0]` is $w_1$, and `x[4]` is $x_5$.
#
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
grader_sigmoid(sigmoid)


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
# Walk through the graph from left to right, for one point. Return a dictionary with the values in bold above, the cost $L$ and
# its derivative with respect to $y'$, from which the backward pass starts.
#
# <details><summary>Hint</summary>
#
# $L = (y - y')^2$ is a square, with $-y'$ inside. Both leave a trace in the derivative.
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
grader_forwardprop(forward_propagation)


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
# and $\frac{\partial u}{\partial v} = 2v$. On the way back from $q$ to $v$, the slopes multiply:
#
# $$ \frac{\partial q}{\partial v} = q \cdot 2v $$
#
# The forward pass has already computed $q$, and the backward pass reuses its values.

# %% [markdown]
# ### Exercise 3 · `backward_propagation` · **4 points**
#
# Start from `dy_pred` and walk back to each of the nine weights, multiplying slopes on the way. Put the result for $w_1$ into
# `"dw1"`, and so on. The short paths first: $w_9$, $w_7$, $w_6$, $w_8$.
#
# <details><summary>Hint</summary>
#
# Two slopes follow directly from stored values: that of $t = \tanh(z)$ is $1 - t^2$, that of $s = \sigma(z)$ is $s\,(1 - s)$.
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
grader_backprop(backward_propagation)


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
        try:  # the backward pass may use more entries than the five, which your own forward pass makes
            own = forward_propagation(point.copy(), level, weights.copy())
        except Exception:
            own = {}
        values = {**(own if isinstance(own, dict) else {}), **names["forward_propagation"](point, level, weights)}
        try:
            with planted(backward_propagation, **sources):
                found = backward_propagation(*given, values)
        except Exception:  # it may call your own forward pass for them
            found = backward_propagation(*given, values)
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
        try:  # the backward pass may use more entries than the five, which your own forward pass makes
            own = forward_propagation(point.copy(), level, weights.copy())
        except Exception:
            own = {}
        values = {**(own if isinstance(own, dict) else {}), **names["forward_propagation"](point, level, weights)}
        try:
            with planted(backward_propagation, **sources):
                found = backward_propagation(*given, values)
        except Exception:  # it may call your own forward pass for them
            found = backward_propagation(*given, values)
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
# Change *one* weight by $\varepsilon$ on both sides and leave the other eight as they are. With $e_i$, which is 1 at place $i$
# and 0 elsewhere:
#
# $$ \text{approx}_i = \frac{L(w + \varepsilon e_i) - L(w - \varepsilon e_i)}{2\varepsilon} \tag{1} $$
#
# $$ \text{difference}_i = \frac{|\text{grad}_i - \text{approx}_i|}{|\text{grad}_i| + |\text{approx}_i|} \tag{2} $$

# %% [markdown]
# ### Why absolute values?
#
# Suppose the 2 of `dy_pred` was forgotten: all nine gradients are half of what they should be. A gradient passes if its
# difference is at most $10^{-3}$.
#
# **Predict, then run.** What is $\frac{\text{grad} - \text{approx}}{\text{grad} + \text{approx}}$, without bars, for half the
# right gradient? Does it pass?

# %% nbgrader={"grade": false, "grade_id": "signed_ratio", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 3"):
    right = gradients_to_vector(backward_propagation(X[0], y[0], w, forward_propagation(X[0], y[0], w))).ravel()
    half = right / 2
    print("without bars:", np.round((half - right) / (half + right), 2))
    print("with bars:   ", np.round(np.abs(half - right) / (np.abs(half) + np.abs(right)), 2))

# %% [markdown]
# Without the bars each ratio is $-1/3$. That is below $10^{-3}$, so nine wrong gradients pass. With the bars none passes.
#
# ### Why nine numbers?
#
# One number for all nine is shorter: the norm of the whole error, divided by the norms of both vectors.
#
# **Predict, then run.** At the small weights three of the nine gradients are set to zero. Will the one number be above the limit
# of $10^{-3}$?

# %% nbgrader={"grade": false, "grade_id": "one_number", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 3"):
    forward_dict = forward_propagation(X[0], y[0], small_weights)
    right = gradients_to_vector(backward_propagation(X[0], y[0], small_weights, forward_dict)).ravel()
    wrong = right.copy()
    wrong[2:5] = 0  # dw3 = dw4 = dw5 = 0
    together = np.linalg.norm(wrong - right) / (np.linalg.norm(wrong) + np.linalg.norm(right))
    one_by_one = np.abs(wrong - right) / (np.abs(wrong) + np.abs(right))
    print(f"one number: {together:.1e}")
    print("nine numbers:", one_by_one)

# %% [markdown]
# ### Exercise 4 · `gradient_checking` · **6 points**
#
# The one number is $4 \cdot 10^{-6}$: large gradients hide three dead ones. So return **nine** differences, by formulas (1)
# and (2), from `forward_propagation` and `backward_propagation`.
#
# If a weight has no effect, grad and approx are both 0, for instance those of $w_3$ when $w_9 = 0$. They agree, so the
# difference is 0, not 0/0.
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
    eps -- the step on both sides, formula (1)

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
grader_grad_check(gradient_checking)


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
                assert all(abs(difference) <= 1e-3 for difference in found), (
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
                assert np.allclose(np.abs(found), expected, rtol=1e-2, atol=0), (
                    "approx is not formula (1) with step eps."
                )


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
        assert np.allclose(np.abs(found)[zero], expected, atol=1e-6), "gradient_checking misjudges zero gradients."


test_gradient_checking_zeros()
### END HIDDEN TESTS

# %% [markdown]
# ## 4 · Your graph, checked
#
# Now the check judges *your* backward pass, weight by weight.
#
# **Predict, then run.** How many forward passes does it take to measure nine gradients? And which weight, do you think, comes
# out worst?

# %% nbgrader={"grade": false, "grade_id": "own_gradients", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercises 2 to 4"):
    value = gradient_checking(X[0], y[0], small_weights, 10**-7)
    print("differences:", " ".join(f"{difference:.0e}" for difference in nine_numbers(value)))
    grader_grad_check(value)

# %% [markdown]
# Eighteen, two for each weight. The worst difference is about $2 \cdot 10^{-4}$, and yet nothing is wrong: rounding noise in $L$
# puts about $10^{-16} L / \varepsilon$ into each measured gradient, and that of $w_3$ is only $3 \cdot 10^{-6}$. So the limit is
# $10^{-3}$ here, not $2 \cdot 10^{-7}$.
#
# ### The same loop again
#
# This is `measure` from the notebook `scalar`, unchanged. There it measured one gradient, here it measures nine.


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


# %% nbgrader={"grade": false, "grade_id": "measure_nine", "locked": true, "schema_version": 3, "solution": false}
def loss(weights):
    """The cost of the first example, for a dictionary of weights w1 to w9."""
    vector, _ = dictionary_to_vector(weights)
    return forward_propagation(X[0], y[0], vector.ravel())["loss"]


with after_exercise("Exercises 2 and 3"):
    weights = {f"w{i}": 0.1 for i in range(1, 10)}
    gradients = backward_propagation(X[0], y[0], w, forward_propagation(X[0], y[0], w))
    for name, slope in measure(loss, weights).items():
        print(f"{name}   measured {slope:12.9f}   calculated {gradients['d' + name]:12.9f}")

# %% [markdown]
# ## 5 · A point that tells
#
# Suppose the slope of exp was forgotten: `dw6` lacks the factor exp. Its difference would be
# $\frac{|1 - \mathbf{exp}|}{1 + \mathbf{exp}}$, and this depends on where you look.
#
# **Predict, then run.** Which weights show the fault, the small ones or those of 0.1?

# %% nbgrader={"grade": false, "grade_id": "telling_point", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 2"):
    for name, weights in {"small weights": small_weights, "weights of 0.1": w}.items():
        factor = forward_propagation(X[0], y[0], weights)["exp"]
        print(f"{name:<15} exp = {factor:.4f}   difference = {abs(1 - factor) / (1 + factor):.1e}")

# %% [markdown]
# At the small weights exp is almost 1. There the fault makes a difference of $5 \cdot 10^{-4}$, which the limit lets through.
# At 0.1 it makes $6 \cdot 10^{-2}$. But equal weights hide another fault: swap two of them, and nothing changes.
#
# **Conclusion:** check at several points, with weights that are neither tiny nor equal.
#
# ## 6 · A step that tells
#
# The nine gradients differ in size, at the small weights by a factor of more than 300,000.
#
# **Predict, then run.** Which step suits them all? Should it be longer or shorter than $10^{-7}$?

# %% nbgrader={"grade": false, "grade_id": "worst_weight_plot", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercise 4"):
    steps = 10.0 ** -np.arange(1, 13)
    worst = {
        "weights of 0.1": [max(gradient_checking(X[0], y[0], w, step)) for step in steps],
        "small weights": [max(gradient_checking(X[0], y[0], small_weights, step)) for step in steps],
    }
    epsilon_sweep(steps, worst, "The largest of the nine differences")

# %% [markdown]
# ## Summary
#
# - Noise has the size of the *loss*, so it drowns small gradients first. At the small weights $\varepsilon = 10^{-7}$ leaves
#   differences up to $2 \cdot 10^{-4}$, and $10^{-4}$ only $2 \cdot 10^{-7}$: steps of $10^{-4}$ to $10^{-5}$ suit all nine.
# - A difference has absolute values, one number for each weight, and it is 0 where both gradients are 0.
# - A fault can hide in signs, behind larger gradients, and at points where it does not matter.
#
# **One step further.** Checking nine weights takes eighteen forward passes, a million weights two million. Could a single
# random direction, $L(w + \varepsilon d)$ against $L(w - \varepsilon d)$, check them all? What would it not tell you?
