# %% [markdown]
# # In practice: checks for networks that are large, random or borrowed
#
# **You will learn** to check large networks cheaply, to check penalties and random layers, and to read the checks of scipy, PyTorch and JAX. ·
# **You need** the notebooks before this one. · **About 55 minutes** · **12 points**
#
# Lindholm wants to know its water level six hours ahead. A given network of 261 parameters reads the last 24 hours.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

from gc_utils import dictionary_to_vector, relative_error, vector_to_dictionary
from plots import plot_lines
from public_tests import (
    after_exercise,
    as_number,
    check_layer_test,
    directional_check_test,
    dropout_test,
    from_source,
    if_installed,
    penalty_test,
    planted,
)
from testCases import generator, tide_case


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


# %% nbgrader={"grade": false, "grade_id": "forecast", "locked": true, "schema_version": 3, "solution": false}
def forecast_cost(parameters, X, Y):
    """Return the mean squared error of forecasts. X (24, m): a column for each; Y (1, m): what came."""
    hidden = np.tanh(parameters["W1"] @ X + parameters["b1"])
    return np.mean((parameters["W2"] @ hidden + parameters["b2"] - Y) ** 2)


def forecast_gradients(parameters, X, Y):
    """Return the gradients of forecast_cost, a dictionary with the names and shapes of `parameters`."""
    hidden = np.tanh(parameters["W1"] @ X + parameters["b1"])
    d2 = 2 / X.shape[1] * (parameters["W2"] @ hidden + parameters["b2"] - Y)
    d1 = parameters["W2"].T @ d2 * (1 - hidden**2)
    sums = {"b1": d1.sum(axis=1, keepdims=True), "b2": d2.sum(axis=1, keepdims=True)}
    return {"W1": d1 @ X.T, "W2": d2 @ hidden.T} | sums


X, Y, parameters = tide_case()
gradients = forecast_gradients(parameters, X, Y)
print({name: array.shape for name, array in parameters.items()})
print("cost", forecast_cost(parameters, X, Y).round(4))

# %% [markdown]
# ## 1 · One slope for all parameters
#
# ### Exercise 1 · `directional_check` · **4 points**
#
# `measure` needs two forward passes for *each* parameter, here 522. Two are enough for the slope of $J$ along one direction $v$, in which
# *all* parameters move:
#
# $$ v \cdot \text{grad} \;\approx\; \frac{J(\theta + \varepsilon v) - J(\theta - \varepsilon v)}{2\varepsilon} \tag{1} $$
#
# Draw $v$ from the normal distribution and divide it by its length, or the step is $\sqrt{261} \approx 16$ times too long. Return the
# relative difference of the two sides for several directions, a new one each time.
#
# <details><summary>Hint</summary>
#
# Call `np.random.default_rng(seed)` before the loop, its `standard_normal(theta.shape)` inside. The parameters after the step are
# `vector_to_dictionary(theta + epsilon * v, parameters)`. `relative_error` compares two numbers, too.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "directional_check", "locked": false, "schema_version": 3, "solution": true}
def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    """Compare gradients with central differences of J along random directions.

    J -- function of a dictionary like `parameters`; returns one number
    parameters -- dictionary of arrays, W1, b1, W2, …; must come out unchanged
    gradients -- dictionary with the same names and shapes, perhaps in another order; must come out unchanged
    directions -- how many directions to try: each a vector of normal random numbers, divided by its length
    epsilon -- the length of the step, formula (1)
    seed -- the seed of the random numbers: the same seed, the same directions

    Returns an array of shape (directions,): for each direction |a - b| / (|a| + |b|), where a is v · grad
    and b is the measured slope.
    """
    ### BEGIN SOLUTION
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_directional_check", "locked": true, "schema_version": 3, "solution": false}
directional_check_test(directional_check)
found = directional_check(lambda point: forecast_cost(point, X, Y), parameters, gradients)
print("The tide network:", ", ".join(f"{difference:.0e}" for difference in np.ravel(found)))


# %% nbgrader={"grade": true, "grade_id": "test_directional_accepts", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: right gradients are found right along every direction, and nothing that was handed in is changed.
### BEGIN HIDDEN TESTS
def test_directional_accepts():
    draw = generator("test_directional_accepts")
    for shapes in [{"W1": (3, 4), "b1": (3, 1), "W2": (2, 3), "b2": (2, 1)}, {"W1": (5, 5), "b1": (5,)}]:
        start = {name: draw.normal(size=shape) for name, shape in reversed(shapes.items())}
        wave = from_source("lambda p: sum(np.sum(np.sin(part) + part**2) for part in p.values())")
        right = {name: np.cos(part) + 2 * part for name, part in start.items()}
        before = {name: (start[name].copy(), right[name].copy()) for name in shapes}
        for count, seed_case in ((4, 3), (7, 8)):
            found = np.ravel(directional_check(wave, start, right, count, 1e-4, seed_case))
            assert found.shape == (count,), "directional_check must return one number for each direction."
            assert np.all(found >= 0), "A difference is never negative."
            assert np.all(found < 1e-4), "directional_check calls right gradients wrong."
            for name, (was, slope) in before.items():
                kept = np.array_equal(start[name], was) and np.array_equal(right[name], slope)
                assert kept, "directional_check changes what was handed in."
        found = np.ravel(directional_check(wave, start, {name: -9 * part for name, part in right.items()}))
        assert np.all(np.abs(found) > 1e-3), "directional_check calls any gradients right."


test_directional_accepts()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_directional_steps", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: the directions are random, new each time and of length 1; the steps go both ways; the seed counts.
### BEGIN HIDDEN TESTS
def test_directional_steps():
    draw = generator("test_directional_steps")
    like = {"W1": np.zeros((3, 4)), "b1": np.zeros((3, 1)), "W2": np.zeros((2, 3)), "b2": np.zeros((2, 1))}
    for count, step, seed_case in [(3, 0.1, 5), (6, 1e-2, 2)]:
        place, bend = draw.uniform(0.5, 2, (2, 23)) * draw.choice([-1, 1], (2, 23))
        moved = []

        def cubic(point, place=place, bend=bend, moved=moved):
            vector = dictionary_to_vector(point)[0].ravel()
            moved.append(vector - place)
            return float(np.sum(bend * vector**3))

        wrong = 3.5 * bend * place**2
        handed = vector_to_dictionary(place, like), dict(reversed(vector_to_dictionary(wrong, like).items()))
        found = np.ravel(directional_check(cubic, *handed, count, step, seed_case))
        assert found.shape == (count,), "directional_check must return one number for each direction."
        units = [change / step for change in moved if np.isclose(np.linalg.norm(change), step, rtol=1e-3)]
        chosen = []
        for unit in units:
            if all(abs(unit @ other) < 0.9999 for other in chosen):
                chosen.append(unit)
        assert len(chosen) == count, "Each direction must be a new one of length 1, and the step as long as epsilon."
        both = sum(any(unit @ other < -0.9999 for other in units) for unit in chosen)
        assert both == count, "The step must go both ways along each direction."
        assert len(moved) <= 3 * count + 2, "Two forward passes for each direction are enough."
        for unit, value in zip(chosen, found, strict=True):
            assert np.min(unit) < 0 < np.max(unit), "The directions must be normal random numbers: of both signs."
            assert np.all(unit), "All parameters must move."
            assert np.max(np.abs(unit)) < 0.95, "All parameters must move."
            slope = np.sum(bend * (3 * place**2 * unit + step**2 * unit**3))
            expected = np.abs(unit @ wrong - slope) / (np.abs(unit @ wrong) + np.abs(slope))
            assert np.isclose(value, expected, rtol=1e-4, atol=1e-7), "A difference is not the one of formula (1)."
        again = [np.ravel(directional_check(cubic, *handed, count, step, other)) for other in (seed_case, 77)]
        assert np.allclose(again[0], found, rtol=1e-6), "The same seed must give the same directions."
        assert not np.allclose(again[1], found, rtol=1e-6), "Another seed must give other directions."
    other = vector_to_dictionary(wrong[::-1], like)
    pair = [np.ravel(directional_check(cubic, handed[0], other, **told)) for told in ({}, {"seed": 0, "epsilon": 1e-5})]
    assert pair[0].shape == (5,), "directional_check must try five directions unless told otherwise."
    assert np.allclose(*pair, rtol=1e-3), "Unless told otherwise, epsilon must be 1e-5 and the seed 0."
    moved.clear()
    directional_check(cubic, handed[0], other)
    longest = np.max(np.linalg.norm(moved, axis=1))
    assert np.isclose(longest, 1e-5, rtol=0.1), "Unless told otherwise, epsilon must be 1e-5."


test_directional_steps()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_directional_flags", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: wrong gradients are found wrong, and each difference has the size it should have.
### BEGIN HIDDEN TESTS
def test_directional_flags():
    draw = generator("test_directional_flags")
    plane = from_source("lambda p: sum(np.sum(np.arange(1, part.size + 1) * part.ravel()) for part in p.values())")
    for step in (1e-5, 0.1):
        for factor in (1.5, 0.5, -1.0, 0.0, 1.01, draw.uniform(2, 4)):
            start = {"W1": draw.normal(size=(4, 3)), "b1": draw.normal(size=(4, 1))}
            wrong = {name: factor * np.arange(1.0, part.size + 1).reshape(part.shape) for name, part in start.items()}
            found = np.ravel(directional_check(plane, start, wrong, epsilon=step))
            expected = abs(factor - 1) / (abs(factor) + 1)
            assert np.allclose(found, expected, rtol=5e-3), "directional_check misjudges wrong gradients."


test_directional_flags()
### END HIDDEN TESTS

# %% [markdown]
# ### What a direction overlooks
#
# Now one of the ten entries of `db1` is twice as large as it should be. A check along a direction accepts this if the two slopes differ by
# less than its tolerance. **Predict:** how often does a single direction overlook it at a tolerance of $10^{-3}$? And two?
#
# (The cell tries 3,000 directions. It takes $v \cdot$ grad for the measured slope: the two agree to nine digits.)

# %% nbgrader={"grade": false, "grade_id": "overlooked", "locked": true, "schema_version": 3, "solution": false}
faulty = gradients | {"b1": gradients["b1"] * np.where(np.arange(10) == 0, 2.0, 1.0).reshape(10, 1)}
v = np.random.default_rng(1).standard_normal((3000, 261))
right_slopes, wrong_slopes = (v @ dictionary_to_vector(part)[0].ravel() for part in (gradients, faulty))
differences = np.abs(wrong_slopes - right_slopes) / (np.abs(wrong_slopes) + np.abs(right_slopes))
whole = relative_error(*(dictionary_to_vector(part)[0] for part in (faulty, gradients)))
print(f"all 261 gradients: relative difference {whole:.1e}\n")
print("tolerance   overlooked by 1 direction     by 2     by 3     by 5")
for tolerance in (1e-2, 1e-3, 1e-5):
    missed = [np.mean(differences.reshape(-1, k).max(axis=1) < tolerance) for k in (1, 2, 3, 5)]
    print(f"{tolerance:<12.0e} {missed[0]:22.1%} {missed[1]:8.1%} {missed[2]:8.1%} {missed[3]:8.1%}")

# %% [markdown]
# The difference over all 261 gradients is 2 %: `measure` would not miss it. One direction misses it in 3.1 % of the draws at a tolerance of
# $10^{-3}$, in 31 % at $10^{-2}$; two directions in 0.1 % and 10 %.
#
# **Conclusion:** take several directions and a tight tolerance. Right gradients of this network stay far below $10^{-6}$.

# %% [markdown]
# ## 2 · A penalty
#
# ### Exercise 2 · `penalised_cost`, `penalised_gradients` · **3 points**
#
# Training often adds a penalty to the cost (L2 regularisation, weight decay):
#
# $$ J_\lambda = J + \frac{\lambda}{2} \sum_{W} \lVert W \rVert^2, \qquad
# \frac{\partial J_\lambda}{\partial W} = \frac{\partial J}{\partial W} + \lambda W \tag{2} $$
#
# The sum runs over all weights, W1, W2 and so on; **biases are not penalised.** Take $J$ and its gradients from `forecast_cost` and
# `forecast_gradients`.


# %% nbgrader={"grade": false, "grade_id": "penalised_cost", "locked": false, "schema_version": 3, "solution": true}
def penalised_cost(parameters, X, Y, strength):
    """Return forecast_cost plus the penalty of formula (2), one number.

    parameters -- dictionary W1, b1, W2, b2, …, any number of layers; must come out unchanged
    X, Y -- as in forecast_cost
    strength -- the number λ, 0 or larger
    """
    ### BEGIN SOLUTION
    squares = sum(np.sum(array**2) for name, array in parameters.items() if name.startswith("W"))
    return forecast_cost(parameters, X, Y) + strength / 2 * squares
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "penalised_gradients", "locked": false, "schema_version": 3, "solution": true}
def penalised_gradients(parameters, X, Y, strength):
    """Return the gradients of penalised_cost, a dictionary with the names and shapes of `parameters`.

    parameters, X, Y, strength -- as in penalised_cost; must come out unchanged
    """
    ### BEGIN SOLUTION
    gradients = dict(forecast_gradients(parameters, X, Y))
    for name in parameters:
        if name.startswith("W"):
            gradients[name] = gradients[name] + strength * parameters[name]
    return gradients
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_penalty", "locked": true, "schema_version": 3, "solution": false}
penalty_test(penalised_cost, penalised_gradients)


# %% nbgrader={"grade": true, "grade_id": "test_penalised_cost", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: other parameters, other numbers of layers, several strengths, 0 among them.
### BEGIN HIDDEN TESTS
def test_penalised_cost():
    draw = generator("test_penalised_cost")
    with planted(penalised_cost, forecast_cost="lambda parameters, X, Y: np.sum(X) + 7 * np.sum(parameters['b1'])"):
        for layers in (1, 2, 3):
            start = {}
            for k in range(1, layers + 1):
                start |= {f"W{k}": draw.normal(size=(k + 1, 3)), f"b{k}": draw.normal(size=(k + 1, 1))}
            readings, before = draw.normal(size=(3, 4)), {name: part.copy() for name, part in start.items()}
            squares = sum(np.sum(before[f"W{k}"] ** 2) for k in range(1, layers + 1))
            for strength_case in (0, 0.5, 3.0, draw.uniform(5, 9)):
                cost = as_number(penalised_cost(start, readings, readings[:1], strength_case), "penalised_cost")
                expected = np.sum(readings) + 7 * np.sum(before["b1"]) + strength_case * squares / 2
                assert np.isclose(cost, expected, rtol=1e-9), "penalised_cost is not formula (2)."
            unchanged = start.keys() == before.keys() and all(
                np.array_equal(start[name], before[name]) for name in before
            )
            assert unchanged, "penalised_cost changes the parameters."


test_penalised_cost()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_penalised_gradients", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: the gradients of weights and biases, several strengths, 0 among them; nothing is changed.
### BEGIN HIDDEN TESTS
def test_penalised_gradients():
    draw = generator("test_penalised_gradients")
    slopes = "lambda parameters, X, Y: {name: np.sum(X) * np.cos(part) for name, part in parameters.items()}"
    with planted(penalised_gradients, forecast_gradients=slopes):
        for layers in (1, 2, 3):
            start = {}
            for k in range(1, layers + 1):
                start |= {f"W{k}": draw.normal(size=(k + 1, 3)), f"b{k}": draw.normal(size=(k + 1, 1))}
            readings, before = draw.normal(size=(3, 4)), {name: part.copy() for name, part in start.items()}
            for strength_case in (0, 0.5, 3.0, draw.uniform(5, 9)):
                found = penalised_gradients(start, readings, readings[:1], strength_case)
                for name, part in before.items():
                    expected = np.sum(readings) * np.cos(part) + strength_case * part * name.startswith("W")
                    assert name in found, "penalised_gradients must return a gradient for each parameter."
                    assert np.shape(found[name]) == part.shape, "A gradient has the wrong shape."
                    assert np.allclose(found[name], expected, rtol=1e-9, atol=1e-12), "A gradient is wrong."
            unchanged = start.keys() == before.keys() and all(
                np.array_equal(start[name], before[name]) for name in before
            )
            assert unchanged, "penalised_gradients changes the parameters."


test_penalised_gradients()
### END HIDDEN TESTS

# %% [markdown]
# ## 3 · Layers that play dice
#
# ### Exercise 3 · `Dropout` · **2 points**
#
# Dropout sets a share of all numbers to 0 at random and divides the others by $1 - \text{rate}$. Every `forward` draws anew: the layer
# is *another function each time*, and a difference of two functions measures nothing. So it gets a switch: while `frozen` is true,
# it keeps its last choice.


# %% nbgrader={"grade": false, "grade_id": "dropout", "locked": false, "schema_version": 3, "solution": true}
class Dropout:
    """Sets a share `rate` of all entries to 0 and divides the others by 1 - rate."""

    def __init__(self, rate, seed=0):
        """rate -- from 0 to below 1; seed -- of the layer's own random numbers. Set self.frozen to False."""
        ### BEGIN SOLUTION
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False
        ### END SOLUTION

    def forward(self, x):
        """Return x, shape (N, units), with a new choice of entries dropped; with the last one while self.frozen.

        A frozen layer that has no choice yet makes one. x must come out unchanged.
        """
        ### BEGIN SOLUTION
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask
        ### END SOLUTION

    def backward(self, dout):
        """Return dx for dout, both shaped like x: the derivative of the last forward. dout must come out unchanged."""
        ### BEGIN SOLUTION
        return dout * self.mask
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_dropout", "locked": true, "schema_version": 3, "solution": false}
dropout_test(Dropout)


# %% nbgrader={"grade": true, "grade_id": "test_dropout_forward", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: which entries are dropped, how many, and what becomes of the others; the seed counts.
### BEGIN HIDDEN TESTS
def test_dropout_forward():
    draw = generator("test_dropout_forward")
    for rate, seed_case in [(0.5, 1), (0.2, 2), (draw.uniform(0.3, 0.7), 3), (0.0, 4)]:
        layer, batch = Dropout(rate, seed_case), draw.uniform(0.5, 2, (60, 40)) * draw.choice([-1, 1], (60, 40))
        given, outs = batch.copy(), []
        for _ in range(2):
            out = np.asarray(layer.forward(given))
            assert out.shape == batch.shape, "Dropout.forward must return an array shaped like x."
            assert np.array_equal(given, batch), "Dropout.forward changes x."
            kept = out != 0
            assert np.allclose(out[kept], batch[kept] / (1 - rate)), "What is kept must be divided by 1 - rate."
            assert abs(np.mean(kept) - (1 - rate)) < 0.06, "The share of dropped entries must be rate."
            lines = np.mean(kept, axis=0), np.mean(kept, axis=1)
            spread = max(np.max(np.abs(line - (1 - rate))) for line in lines)
            assert spread < 0.45 * (1 if rate else 0) + 1e-9, "Each entry must be dropped or kept on its own."
            outs.append(out)
        assert rate == 0 or not np.array_equal(*outs), "Each forward must make a new choice."
        twin = Dropout(rate, seed_case)
        assert np.array_equal(outs[0], np.asarray(twin.forward(given))), "The same seed must give the same choice."
    firsts = [np.asarray(Dropout(0.5, other).forward(batch.copy())) for other in (1, 2)]
    assert not np.array_equal(*firsts), "Another seed must give another choice."
    pair = [np.asarray(other.forward(batch.copy())) for other in (Dropout(0.5), Dropout(0.5, 0))]
    assert np.array_equal(*pair), "The seed must be 0 unless told otherwise."


test_dropout_forward()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_dropout_backward", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: backward follows the last forward, and a frozen layer keeps its choice.
### BEGIN HIDDEN TESTS
def test_dropout_backward():
    draw = generator("test_dropout_backward")
    for rate, seed_case in [(0.5, 1), (0.3, 2), (draw.uniform(0.3, 0.7), 3)]:
        factors = np.zeros((12, 9))
        layer, batch, slope = Dropout(rate, seed_case), 3 + draw.uniform(size=(12, 9)), draw.normal(size=(12, 9))
        first_frozen = Dropout(rate, seed_case)
        first_frozen.frozen = True
        pair = [np.asarray(first_frozen.forward(batch.copy())) for _ in range(2)]
        assert np.array_equal(*pair), "A frozen layer must keep its choice, also when it makes its first one frozen."
        for frozen_case in (False, False, True, True, False):
            layer.frozen = frozen_case
            before, factors = factors, np.asarray(layer.forward(batch.copy())) / batch
            assert np.allclose(factors, before) == frozen_case, (
                "A frozen layer must keep its choice, and only a frozen one."
            )
            given = slope.copy()
            for _ in range(2):
                dx = np.asarray(layer.backward(given))
                assert np.shape(dx) == slope.shape, "Dropout.backward must return dx, shaped like x."
                assert np.allclose(dx, slope * factors, rtol=1e-7), "Dropout.backward does not follow the last forward."
                assert np.array_equal(given, slope), "Dropout.backward changes dout."


test_dropout_backward()
### END HIDDEN TESTS

# %% [markdown]
# ### Exercise 4 · `check_layer` · **3 points**
#
# Check any layer that has `forward`, `backward` and `frozen`. It returns an array, so make one number of it:
# $J(x) = \sum \text{dout} \cdot \text{forward}(x)$, whose gradient is `backward(dout)`. Freeze the layer first, and **leave the switch as you
# found it**.
#
# <details><summary>Hint</summary>
#
# `backward` belongs to the last `forward`: call `forward(x)` just before it. `measure(J, {"x": x}, epsilon)["x"]` measures.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "check_layer", "locked": false, "schema_version": 3, "solution": true}
def check_layer(layer, x, dout, epsilon=1e-5):
    """Compare layer.backward(dout) with central differences of sum(dout * layer.forward(x)), the layer frozen.

    layer -- object with the methods forward and backward and the attribute frozen, which must come out unchanged
    x -- input, an array of shape (N, units); dout -- shaped like forward's result; both must come out unchanged
    epsilon -- the step on both sides of each entry of x

    Returns the relative difference ‖dx - measured‖ / (‖dx‖ + ‖measured‖), one number from 0 to 1.
    """
    ### BEGIN SOLUTION
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured)
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_check_layer", "locked": true, "schema_version": 3, "solution": false}
check_layer_test(check_layer)


# %% nbgrader={"grade": true, "grade_id": "test_check_layer_accepts", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: right layers are found right, frozen before or not, and nothing is changed.
### BEGIN HIDDEN TESTS
def test_check_layer_accepts():
    draw = generator("test_check_layer_accepts")
    layer_source = """class Dropout:
        def __init__(self, rate, seed=0):
            self.random, self.rate, self.factor, self.frozen = np.random.default_rng(seed), rate, None, False
        def forward(self, x):
            if self.factor is None or not self.frozen: self.factor = self.random.uniform(0.5, 2, x.shape)
            self.slope = self.factor * np.cos(x)
            return self.factor * np.sin(x)
        def backward(self, dout): return SIGN * dout * self.slope"""
    for frozen_case in (False, True):
        batch, slope = draw.normal(size=(2, 4, 3))
        given = batch.copy(), slope.copy()
        with planted(check_layer, Dropout=layer_source.replace("SIGN", "1")):
            layer = Dropout(0.5, 7)
        layer.frozen = frozen_case
        for step in (1e-5, 1e-4):
            found = as_number(check_layer(layer, *given, step))
            assert 0 <= found < 1e-6, "check_layer calls a right layer wrong."
        assert layer.frozen == frozen_case, "check_layer must leave the switch as it was."
        assert np.allclose(given[0], batch, rtol=0, atol=1e-12), "check_layer changes x."
        assert np.array_equal(given[1], slope), "check_layer changes dout."
        with planted(check_layer, Dropout=layer_source.replace("SIGN", "-9")):
            layer = Dropout(0.5, 7)
        found = as_number(check_layer(layer, *given))
        assert abs(found) > 1e-3, "check_layer calls any layer right."


test_check_layer_accepts()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_check_layer_flags", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: wrong layers are found wrong, with a difference of the right size, and ε is the step asked for.
### BEGIN HIDDEN TESTS
def test_check_layer_flags():
    draw = generator("test_check_layer_flags")
    layer_source = """class Dropout:
        def __init__(self, rate, seed=0):
            self.random, self.rate, self.factor, self.frozen = np.random.default_rng(seed), rate, None, False
        def forward(self, x):
            if self.factor is None or not self.frozen: self.factor = self.random.uniform(0.5, 2)
            self.slope = self.factor * 3 * x**2
            return self.factor * x**3
        def backward(self, dout): return BACKWARD"""
    faults = {
        "1.5 * dout * self.slope": lambda dx, dout: 1.5 * dx,
        "-dout * self.slope": lambda dx, dout: -dx,
        "0 * dout": lambda dx, dout: 0 * dx,
        "self.slope": lambda dx, dout: dx / dout,
        "np.flipud(dout) * self.slope": lambda dx, dout: dx / dout * np.flipud(dout),
        "dout * self.slope * (np.arange(3) > 0)": lambda dx, dout: dx * (np.arange(3) > 0),
        "dout * self.slope": lambda dx, dout: dx,
    }
    for backward, fault in faults.items():
        for step in (1e-4, 0.1):
            batch, slope = draw.uniform(0.5, 2, (2, 4, 3)) * draw.choice([-1, 1], (2, 4, 3))
            with planted(check_layer, Dropout=layer_source.replace("BACKWARD", backward)):
                layer = Dropout(0.5, 3)
            found = as_number(check_layer(layer, batch.copy(), slope.copy(), step))
            wrong, measured = fault(slope * 3 * batch**2, slope), slope * (3 * batch**2 + step**2)
            expected = np.linalg.norm(wrong - measured) / (np.linalg.norm(wrong) + np.linalg.norm(measured))
            assert np.isclose(found, expected, rtol=1e-3, atol=1e-7), "check_layer misjudges a layer."


test_check_layer_flags()
### END HIDDEN TESTS

# %% [markdown]
# ### Memory, and an unlucky sum
#
# Batch normalisation remembers: each `forward` moves `running_mean` a tenth of the way to the mean of the batch, unless the layer is frozen.
# **Predict:** where is it after a check that does not freeze? And what does a check say when `dout` is 1 everywhere, so that $J$ is the
# plain sum of the outputs?


# %% nbgrader={"grade": false, "grade_id": "batch_norm", "locked": true, "schema_version": 3, "solution": false}
class BatchNorm:
    """Shifts each column of a batch to mean 0 and scales it to variance 1."""

    running_mean, frozen = np.zeros(2), False

    def forward(self, x):
        if not self.frozen:
            self.running_mean = 0.9 * self.running_mean + 0.1 * x.mean(axis=0)
        self.std = np.sqrt(x.var(axis=0) + 1e-5)
        self.normal = (x - x.mean(axis=0)) / self.std
        return self.normal

    def backward(self, dout):
        return (dout - dout.mean(axis=0) - self.normal * (dout * self.normal).mean(axis=0)) / self.std


random, layer = np.random.default_rng(3), BatchNorm()
x, dout = random.normal(5, 1, (6, 2)), random.standard_normal((6, 2))
measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, 1e-5)
print("running mean after a check that does not freeze:", layer.running_mean.round(2))
with after_exercise("Exercise 4"):
    layer = BatchNorm()
    for what, weights in {"random dout": dout, "dout of ones": np.ones((6, 2))}.items():
        print(f"{what:<12}  relative difference {check_layer(layer, x, weights):.1e}")
    print("running mean after your two checks:", layer.running_mean)

# %% [markdown]
# The check called `forward` 24 times and dragged the running mean from 0 to 4.5: the network is not what it was before. Your checks left it
# alone. And a right layer got the worst difference possible, 1: the outputs of each column add up to 0 *whatever* $x$ is, the gradient
# of their plain sum is 0, and rounding is compared with rounding. **Conclusion:** use a random `dout`.
#
# ## 4 · A check without a tolerance
#
# How small is small enough? Taylor's formula has an answer that needs no threshold. Along a direction $v$,
#
# $$ R(\varepsilon) = \big| J(\theta + \varepsilon v) - J(\theta) - \varepsilon\, v \cdot \text{grad} \big| \tag{3} $$
#
# is what remains when the straight line is taken away. **Predict** for steps ten times as short: by which factor does
# $J(\theta + \varepsilon v) - J(\theta)$ fall, by which $R$ with the right gradient, and by which $R$ with the faulty one of section 1?

# %% nbgrader={"grade": false, "grade_id": "taylor_plot", "locked": true, "schema_version": 3, "solution": false}
steps, way = 10.0 ** -np.arange(1, 8), v[0] / np.linalg.norm(v[0])
theta, start = dictionary_to_vector(parameters)[0].ravel(), forecast_cost(parameters, X, Y)
change = [forecast_cost(vector_to_dictionary(theta + step * way, parameters), X, Y) - start for step in steps]
slopes = {"R, right gradient": gradients, "R, faulty gradient": faulty}
remainders = {
    name: np.abs(change - steps * (way @ dictionary_to_vector(part)[0].ravel())) for name, part in slopes.items()
}
labels = {"title": "What remains when the straight line is taken away", "xlabel": "step ε", "ylabel": "size"}
plot_lines(steps, {"change of J": np.abs(change)} | remainders, log="xy", **labels)

# %% [markdown]
# The change of $J$ falls by a factor of 10 with each step, and so, in the end, does $R$ with the faulty gradient: part of the straight
# line is still in it. With the right gradient only the curvature is left, and $R$ falls by **100**, down to rounding noise of $10^{-16}$.
#
# **Conclusion:** order 2 means right, order 1 means wrong; no threshold is needed, and no second forward pass on the other side.
#
# ## 5 · A step without a subtraction
#
# Short steps fail because two almost equal numbers are subtracted. The *complex step* subtracts nothing: it steps along the
# imaginary axis, and the imaginary part of the result is the slope,
#
# $$ v \cdot \text{grad} \approx \frac{\operatorname{Im} J(\theta + \mathrm{i} h v)}{h} \tag{4} $$
#
# The error is of order $h^2$, and no digits are lost. **Predict** which of the two slopes still has a correct digit at $h = 10^{-30}$.


# %% nbgrader={"grade": false, "grade_id": "complex_step", "locked": true, "schema_version": 3, "solution": false}
def cost_along(step):
    """J after a step along the direction; the step may be a complex number."""
    theta, _ = dictionary_to_vector(parameters)
    return forecast_cost(vector_to_dictionary(theta.ravel() + step * direction, parameters), X, Y)


direction = v[1] / np.linalg.norm(v[1])
exact = direction @ dictionary_to_vector(gradients)[0].ravel()
print("step     error, central difference   error, complex step")
for h in (1e-1, 1e-3, 1e-5, 1e-7, 1e-9, 1e-12, 1e-30):
    central = (cost_along(h) - cost_along(-h)) / (2 * h)
    errors = [relative_error(slope, exact) for slope in (central, cost_along(1j * h).imag / h)]
    print(f"{h:<8.0e} {errors[0]:<27.0e} {errors[1]:.0e}")
print("\nslope of x² at 2:", ((2 + 1e-30j) ** 2).imag / 1e-30, "- of |x| at 2:", np.abs(2 + 1e-30j).imag / 1e-30)

# %% [markdown]
# The central difference is best at $10^{-5}$ and has no correct digit left at $10^{-30}$. The complex step is exact to the
# last digits from $10^{-7}$ on. Its price: every operation in $J$ must be analytic and accept complex numbers. `abs`, `max`, norms and
# comparisons are not: the slope of $|x|$ at 2 comes out as 0.
#
# Hidden tests of this course compute their answers in this way, in the nine-weight graph and in the two-layer network.
#
# ## 6 · The checks of others
#
# | | step | compares | says |
# |---|---|---|---|
# | `scipy.optimize.check_grad` | forward, `epsilon` $= 1.5 \cdot 10^{-8}$ | each entry; one random direction with `direction="random"` | the length of the difference, *not* relative: the verdict is yours |
# | `torch.autograd.gradcheck` | central, `eps` $= 10^{-6}$ | each entry of the Jacobian; one random combination with `fast_mode=True` | an error unless $\lvert a - n \rvert \le$ `atol` $+$ `rtol` $\lvert n \rvert$, with $10^{-5}$ and $10^{-3}$ |
# | `jax.test_util.check_grads` | central, `eps` $= 10^{-4}$ | one random direction | an error, with `atol` = `rtol` $= 10^{-5}$ in double precision, $2 \cdot 10^{-3}$ in single |
#
# PyTorch and JAX compute in **single precision** unless told otherwise, and there steps of $10^{-6}$ drown in rounding: ask for float64 first.
# The next three cells are optional; they cost nothing where the library is not installed. **Predict:** which library accepts a gradient
# that is 0.05 % too large?

# %% nbgrader={"grade": false, "grade_id": "in_scipy", "locked": true, "schema_version": 3, "solution": false}
optimize = if_installed("scipy.optimize")
if optimize:
    for what, part in {"right": gradients, "faulty": faulty}.items():
        slopes = dictionary_to_vector(part)[0].ravel()
        error = optimize.check_grad(
            lambda vector: forecast_cost(vector_to_dictionary(vector, parameters), X, Y),
            lambda _, slopes=slopes: slopes,
            dictionary_to_vector(parameters)[0].ravel(),
        )
        print(f"{what:<6} gradients, {np.linalg.norm(slopes):.2f} long: difference {error:.1e}")

# %% nbgrader={"grade": false, "grade_id": "in_torch", "locked": true, "schema_version": 3, "solution": false}
torch = if_installed("torch")
if torch:

    class Cube(torch.autograd.Function):
        """x**3, with a derivative that is wrong by the factor `slip`."""

        slip = 1.0

        @staticmethod
        def forward(ctx, x):
            ctx.save_for_backward(x)
            return x**3

        @staticmethod
        def backward(ctx, dout):
            return Cube.slip * 3 * ctx.saved_tensors[0] ** 2 * dout

    for factor, kind in [(1.0, "float64"), (1.0005, "float64"), (1.5, "float64"), (1.0, "float32")]:
        Cube.slip, x = factor, torch.linspace(1, 2, 5, dtype=getattr(torch, kind), requires_grad=True)
        full = torch.autograd.gradcheck(Cube.apply, x, raise_exception=False)
        fast = torch.autograd.gradcheck(Cube.apply, x, raise_exception=False, fast_mode=True)
        print(f"gradient times {factor:<6} in {kind}: accepted {full}, in fast mode {fast}")

# %% nbgrader={"grade": false, "grade_id": "in_jax", "locked": true, "schema_version": 3, "solution": false}
jax = if_installed("jax")
if jax:
    check_grads = if_installed("jax.test_util").check_grads
    for slip, kind in [(1.0, "float64"), (1.0005, "float64"), (1.0005, "float32")]:
        jax.config.update("jax_enable_x64", kind == "float64")
        cube = jax.custom_jvp(lambda x: x**3)
        cube.defjvp(lambda x, dx, slip=slip: (x[0] ** 3, slip * 3 * x[0] ** 2 * dx[0]))
        try:
            check_grads(cube, (jax.numpy.linspace(1, 2, 5),), order=1)
            verdict = "accepted"
        except AssertionError:
            verdict = "refused"
        print(f"gradient times {slip:<6} in {kind}: {verdict}")

# %% [markdown]
# PyTorch accepts it, for 0.05 % is within `rtol`. JAX refuses it in double precision and accepts it in single. scipy gives no verdict at all.
#
# ## 7 · From the trackers
#
# Five public reports, told in our words; look them up by repository and number.
#
# - **A minus sign** (chainer/chainer #261, 2015). The optimizer's weight decay subtracted $\lambda W$ from the gradient instead of adding
#   it, so that weights were pushed away from zero. Checking the *penalised* cost would have shown it at once.
# - **Biases that start at zero** (Burton2000/CS231n-2017 #9, 2021). A published course solution penalised the biases in the cost
#   and forgot them in the gradient. At $b = 0$ the missing $2 \lambda b$ is 0, and a check there passes.
# - **Fast is not thorough** (pytorch/pytorch #59584, 2021). After a rewrite the gradient of `renorm` was wrong. The fast check passed,
#   because the tolerance grew with the size of the array; the slow check, run once in a while, failed.
# - **The unlucky sum** (torch/nn #744, 2016). A check of batch normalisation reported a difference of 1. The cost was the sum of
#   all outputs, whose gradient is zero: rounding was compared with rounding.
# - **A check that cannot fail** (chainer/chainer #3541, 2017). After a change in the checker itself, wrong gradients passed its tests. The
#   fix came with functions that are broken on purpose, and a test that they are found.
#
# Which of your functions would have caught each of them?
#
# ## Summary
#
# - A few random directions say *that* a gradient is wrong, the full check says *where*.
# - Check the cost that you train, penalty included, where nothing is zero.
# - Freeze what draws or remembers, and leave it as you found it.
# - The order of the Taylor remainder needs no tolerance, the complex step no subtraction.
#
# **One step further.** Check your own last project: one small batch, float64, five directions.
