# %% [markdown]
# # Three ways downhill: SGD, momentum and Adam
#
# **You will learn** to turn a gradient into a step, in three ways, and to compare them fairly.
#
# **You need** the notebook `computational_graph` of this assignment. · **About 50 minutes** · **10 points**
#
# ## The gradient is right. Now what?
#
# The nine-weight graph predicts Lindholm's water level from five sensors, and you have checked its gradient. With random
# weights it predicts nonsense. The gradient says, weight by weight, which way is uphill. An *optimizer* decides how far to go
# the other way.

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
import numpy as np

from gc_utils import compare_gradients, dictionary_to_vector, vector_to_dictionary
from plots import plot_lines, valley_walks
from public_tests import (
    adam_test,
    after_exercise,
    as_vector,
    as_vectors,
    momentum_test,
    planted,
    sgd_test,
    train_test,
)
from testCases import generator, graph_data

# %% [markdown]
# ## 1 · One step against the gradient
#
# *Stochastic gradient descent* looks at one example at a time. With the gradient $g$ of this example's loss and the learning
# rate $\eta$, it takes the step
#
# $$ w \leftarrow w - \eta\, g \tag{1} $$

# %% [markdown]
# ### Exercise 1 · `sgd_update` · **1 point**
#
# Return the new weights of formula (1). Do not change the array that you were given: the caller may still need it.
#
# <details><summary>Hint</summary>
#
# `w -= step` writes into the caller's array, `w = w - step` makes a new one.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "sgd", "locked": false, "schema_version": 3, "solution": true}
def sgd_update(w, gradient, learning_rate=0.001):
    """Return the weights after one step of stochastic gradient descent, formula (1).

    w -- weights, shape (n,)
    gradient -- derivative of the loss with respect to each weight, shape (n,)
    learning_rate -- eta, the size of the step, a positive number

    Returns a new array of shape (n,).
    """
    ### BEGIN SOLUTION
    return w - learning_rate * gradient
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_sgd", "locked": true, "schema_version": 3, "solution": false}
sgd_test(sgd_update)


# %% nbgrader={"grade": true, "grade_id": "test_sgd", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: other weights, other learning rates, and the arguments stay as they were.
### BEGIN HIDDEN TESTS
def test_sgd():
    random = generator("test_sgd")
    for size, settings in [(9, ()), (9, (0.2,)), (4, (random.uniform(0.01, 1),)), (14, (0.05,))]:
        w, gradient = random.normal(size=(2, size))
        given = w.copy(), gradient.copy()
        new = as_vector(sgd_update(*given, *settings), "w", size)
        step = -(settings[0] if settings else 0.001) * gradient
        assert np.allclose(new - w, step, rtol=1e-6, atol=1e-12), "sgd_update does not take the step of formula (1)."
        assert np.array_equal(given, (w, gradient)), "sgd_update changes the arrays it was given."


test_sgd()
### END HIDDEN TESTS

# %% [markdown]
# ## 2 · Momentum
#
# A heavy barge does not turn with every wave. It keeps its *velocity*, and each gradient only adds a push:
#
# $$ \text{velocity} \leftarrow \gamma \cdot \text{velocity} + \eta\, g, \qquad w \leftarrow w - \text{velocity} \tag{2} $$
#
# Each weight has its own velocity. The new velocity moves the weight, and $\gamma = 0.9$ keeps nine tenths of the old one.

# %% [markdown]
# ### Exercise 2 · `momentum_update` · **2 points**
#
# Return the new weights *and* the new velocity of formula (2), in this order: the next step needs both.


# %% nbgrader={"grade": false, "grade_id": "momentum", "locked": false, "schema_version": 3, "solution": true}
def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    """Return weights and velocity after one step with momentum, formula (2).

    w -- weights, shape (n,)
    gradient -- derivative of the loss with respect to each weight, shape (n,)
    velocity -- velocity before this step, one for each weight, shape (n,)
    learning_rate -- eta, how strongly the gradient pushes
    gamma -- the part of the old velocity that is kept, from 0 to 1

    Returns (w, velocity), two new arrays of shape (n,).
    """
    ### BEGIN SOLUTION
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity, velocity
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_momentum", "locked": true, "schema_version": 3, "solution": false}
momentum_test(momentum_update)


# %% nbgrader={"grade": true, "grade_id": "test_momentum_velocity", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the new velocity, from velocities of any sign.
### BEGIN HIDDEN TESTS
def test_momentum_velocity():
    random = generator("test_momentum_velocity")
    for size, settings in [(9, ()), (4, (0.2,)), (14, (0.05, 0.6)), (9, tuple(random.uniform(0.1, 0.8, 2)))]:
        learning_rate, gamma = (*settings, *(0.001, 0.9)[len(settings) :])
        w, gradient, before = random.normal(size=(3, size))
        given = w.copy(), gradient.copy(), before.copy()
        _, velocity = as_vectors(momentum_update(*given, *settings), w=None, velocity=size)
        expected = gamma * before + learning_rate * gradient
        assert np.allclose(velocity, expected, rtol=1e-6, atol=1e-12), "The velocity is not the one of formula (2)."
        assert np.array_equal(given[1:], (gradient, before)), (
            "momentum_update changes the gradient or velocity it was given."
        )


test_momentum_velocity()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_momentum_steps", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the new weights, in single steps and over several.
### BEGIN HIDDEN TESTS
def test_momentum_steps():
    random = generator("test_momentum_steps")
    for size, settings in [(9, ()), (4, (0.2,)), (14, (0.05, 0.6)), (9, tuple(random.uniform(0.1, 0.8, 2)))]:
        learning_rate, gamma = (*settings, *(0.001, 0.9)[len(settings) :])
        w, velocity = random.normal(size=(2, size))
        for gradient in random.normal(size=(4, size)):
            given = w.copy()
            new, _ = as_vectors(
                momentum_update(given, gradient.copy(), velocity.copy(), *settings), w=size, velocity=None
            )
            velocity = gamma * velocity + learning_rate * gradient
            assert np.allclose(new - w, -velocity, rtol=1e-6, atol=1e-12), (
                "The weights do not move by the new velocity."
            )
            assert np.array_equal(given, w), "momentum_update changes the weights it was given."
            w = w - velocity


test_momentum_steps()
### END HIDDEN TESTS

# %% [markdown]
# ### What the velocity is good for
#
# Think of a long, narrow valley, 30 times steeper across than along. The steep walls forbid long steps, and short steps take
# forever along the floor.
#
# **Predict, then run.** After 40 steps, which path ends nearer to the lowest point? Does either path pass it?

# %% nbgrader={"grade": false, "grade_id": "valley_plot", "locked": true, "schema_version": 3, "solution": false}
steepness = np.array([1.0, 30.0])  # the height above w is (w[0]**2 + 30 * w[1]**2) / 2


def walk(use_momentum, steps=40, learning_rate=0.03):
    """Return the points of a walk through the valley, shape (steps + 1, 2)."""
    points, velocity = [np.array([-4.0, 1.0])], np.zeros(2)
    for _ in range(steps):
        w = points[-1]
        if use_momentum:
            w, velocity = momentum_update(w, steepness * w, velocity, learning_rate, gamma=0.8)
        else:
            w = sgd_update(w, steepness * w, learning_rate)
        points.append(w)
    return np.array(points)


with after_exercise("Exercises 1 and 2"):
    paths = {"SGD": walk(False), "momentum": walk(True)}
    valley_walks(steepness, paths, "40 steps from the left to the lowest point (0, 0)")

# %% [markdown]
# SGD drops to the floor and then creeps: after 40 steps almost a third of the way is left. Momentum swings across the floor,
# but along it all pushes point the same way and add up. It passes the lowest point, turns, and settles there.
#
# **Conclusion:** what keeps changing sign cancels in the velocity. What stays the same adds up, to at most
# $1/(1-\gamma)$ times the push.

# %% [markdown]
# ## 3 · Adam
#
# Momentum still has one learning rate for all weights. Adam keeps two running means for each weight: $m$ of the gradient and $v$
# of its square.
#
# $$ m \leftarrow \beta_1 m + (1-\beta_1)\, g, \qquad v \leftarrow \beta_2 v + (1-\beta_2)\, g^2 \tag{3} $$
#
# $\sqrt v$ is the usual size of this weight's gradient. Dividing by it gives every weight a stride of about $\eta$.
#
# Both means start at zero, so at first they are too small. Adam corrects them at step $t = 1, 2, 3, \dots$:
#
# $$ \hat m = \frac{m}{1-\beta_1^t}, \qquad \hat v = \frac{v}{1-\beta_2^t}, \qquad
# w \leftarrow w - \eta\, \frac{\hat m}{\sqrt{\hat v} + \epsilon} \tag{4} $$

# %% [markdown]
# ### Exercise 3 · `adam_update` · **3 points**
#
# Return the new weights, and $m$ and $v$ as in formula (3), *without* the correction: only the step uses it.
#
# <details><summary>Hint</summary>
#
# $\beta^t$ is `beta ** t`. Check yourself with $t = 1$ and $m = v = 0$: every weight moves by almost exactly $\eta$.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "adam", "locked": false, "schema_version": 3, "solution": true}
def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    """Return weights and running means after one step of Adam, formulas (3) and (4).

    w, gradient -- weights and the derivative of the loss with respect to each, shape (n,)
    m, v -- running means of the gradient and of its square before this step, shape (n,)
    t -- number of this step; the first is 1
    learning_rate -- eta, about the distance that each weight moves
    beta1, beta2 -- the parts of m and of v that are kept, from 0 to 1
    epsilon -- a small number, added to the root, that forbids a division by zero

    Returns (w, m, v), three new arrays of shape (n,).
    """
    ### BEGIN SOLUTION
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_adam", "locked": true, "schema_version": 3, "solution": false}
adam_test(adam_update)


# %% nbgrader={"grade": true, "grade_id": "test_adam_means", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the running means m and v, formula (3).
### BEGIN HIDDEN TESTS
def test_adam_means():
    random = generator("test_adam_means")
    for size, betas in [(9, ()), (4, (0.8, 0.95)), (14, tuple(random.uniform(0.3, 0.95, 2))), (9, ())]:
        beta1, beta2 = betas or (0.9, 0.999)
        w, gradient, m_before = random.normal(size=(3, size))
        v_before = random.uniform(0.1, 2, size)
        given = w.copy(), gradient.copy(), m_before.copy(), v_before.copy()
        settings = (0.01, *betas) if betas else ()
        _, m, v = as_vectors(adam_update(*given, int(random.integers(1, 30)), *settings), w=None, m=size, v=size)
        assert np.allclose(m, beta1 * m_before + (1 - beta1) * gradient, rtol=1e-6), "m is not the one of formula (3)."
        assert np.allclose(v, beta2 * v_before + (1 - beta2) * gradient**2, rtol=1e-6), (
            "v is not the one of formula (3)."
        )
        assert np.array_equal(given[1:], (gradient, m_before, v_before)), (
            "adam_update changes the gradient, m or v it was given."
        )


test_adam_means()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_adam_first_step", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the first step, t = 1, with m and v still zero.
### BEGIN HIDDEN TESTS
def test_adam_first_step():
    random = generator("test_adam_first_step")
    for size, settings in [(9, ()), (4, (0.2,)), (14, (random.uniform(0.01, 1),))]:
        w = random.normal(size=size)
        gradient = random.uniform(0.1, 5, size) * random.choice([-1, 1], size)
        given = w.copy(), gradient.copy()
        result = adam_update(*given, np.zeros(size), np.zeros(size), 1, *settings)
        new, _, _ = as_vectors(result, w=size, m=None, v=None)
        step = -(settings[0] if settings else 0.001) * np.sign(gradient)
        assert np.allclose(new - w, step, rtol=1e-5), "The first step of Adam is not the one of formula (4)."
        assert np.array_equal(given, (w, gradient)), "adam_update changes the weights or the gradient it was given."


test_adam_first_step()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_adam_later_steps", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: a walk of several steps, also with other settings.
### BEGIN HIDDEN TESTS
def test_adam_later_steps():
    random = generator("test_adam_later_steps")
    others = tuple(random.uniform(0.2, 0.8, 4))
    cases = [(9, (), 1), (4, (0.1,), 1), (9, (0.05, 0.7, 0.9, 0.1), 1), (14, others, 1), (5, (), 1e-8)]
    for size, settings, scale in cases:
        rate, beta1, beta2, epsilon = (*settings, *(0.001, 0.9, 0.999, 1e-8)[len(settings) :])
        w, m, v = random.normal(size=size), np.zeros(size), np.zeros(size)
        for t, gradient in enumerate(scale * random.normal(size=(6, size)), start=1):
            result = adam_update(w.copy(), gradient.copy(), m.copy(), v.copy(), t, *settings)
            new, _, _ = as_vectors(result, w=size, m=None, v=None)
            m, v = beta1 * m + (1 - beta1) * gradient, beta2 * v + (1 - beta2) * gradient**2
            step = -rate * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
            assert np.allclose(new - w, step, rtol=1e-6, atol=1e-11), "Adam goes astray after a few steps."
            w = w + step


test_adam_later_steps()
### END HIDDEN TESTS

# %% [markdown]
# ## 4 · Training
#
# ![One training step: an example and the weights give a gradient; gradient, weights and state go into the update, which returns new weights and a new state.](figures/training_step.svg)
#
# An *epoch* shows each example once, in the order of the rows, with one step for each. The *state* is what an optimizer
# remembers: the velocity, or $m$, $v$ and $t$.
#
# Loss and gradient come from your own functions. Importing a notebook runs all its cells, so finish and save
# `computational_graph.ipynb` first. After a change there, restart this kernel.

# %% nbgrader={"grade": false, "grade_id": "import_graph", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("all exercises of computational_graph.ipynb", quiet=True):
    import import_ipynb  # noqa: F401
    from computational_graph import backward_propagation, forward_propagation


# %% nbgrader={"grade": false, "grade_id": "loss_and_gradient", "locked": true, "schema_version": 3, "solution": false}
def loss_and_gradient(x, y, w):
    """Return the loss of one example, a number, and its gradient, shape (9,)."""
    forward_dict = forward_propagation(x, y, w)
    gradients = backward_propagation(x, y, w, forward_dict)
    return forward_dict["loss"], np.array([gradients[f"dw{i}"] for i in range(1, 10)])


# %% [markdown]
# ### Exercise 4 · `train` · **4 points**
#
# For each example call `loss_and_gradient`, then the update that `optimizer` names. All state starts at zero, and $t$ counts
# *steps*, not epochs. The loss of an epoch is the mean of its examples' losses, each as `loss_and_gradient` returned it, before
# the step of that example.
#
# The check uses a small loss of its own, so your graph need not be finished yet.


# %% nbgrader={"grade": false, "grade_id": "train", "locked": false, "schema_version": 3, "solution": true}
def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    """Train the weights, one step for each example, and record the loss.

    X -- examples, one a row, shape (N, number of inputs)
    y -- what should come out for each example, shape (N,)
    w -- weights to start from, shape (9,); this array stays as it is
    optimizer -- "sgd", "momentum" or "adam"
    epochs -- how often each example is shown
    learning_rate -- passed on to the update; its other settings keep their defaults

    Returns (losses, w): a list with the mean loss of each epoch, and the weights at the end.
    """
    ### BEGIN SOLUTION
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        total = 0
        for example, target in zip(X, y, strict=True):
            loss, gradient = loss_and_gradient(example, target, w)
            total += loss
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(total / len(X))
    return losses, w
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_train", "locked": true, "schema_version": 3, "solution": false}
train_test(train)


# %% nbgrader={"grade": true, "grade_id": "test_train_losses", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the mean loss of each epoch.
### BEGIN HIDDEN TESTS
def test_train_losses():
    random = generator("test_train_losses")
    updates = {
        "sgd_update": "lambda w, gradient, rate=0.001, **named: w - next(iter(named.values()), rate) * gradient",
        "momentum_update": "lambda w, gradient, velocity, *settings, **named: (w, velocity)",
        "adam_update": "lambda w, gradient, m, v, t, *settings, **named: (w, m, v)",
    }
    bowl = "lambda x, y, w: (float((x @ w - y) ** 2), 2 * (x @ w - y) * x)"
    for epochs in (1, 4):
        X, y, w = random.normal(size=(5 + epochs, 9)), random.normal(size=5 + epochs), random.normal(size=9)
        at, expected = w, []
        for x, target in [*zip(X, y, strict=True)] * epochs:
            expected.append((x @ at - target) ** 2)
            at = at - 0.02 * (x @ at - target) * x
        expected = np.mean(np.reshape(expected, (epochs, len(X))), axis=1)
        with planted(train, loss_and_gradient=bowl, **updates):
            losses, _ = as_vectors(train(X.copy(), y.copy(), w.copy(), "sgd", epochs, 0.01), losses=epochs, w=None)
        assert np.allclose(losses, expected, rtol=1e-6), "The losses of SGD are not the means over each epoch."
        with planted(train, loss_and_gradient="lambda x, y, w: (float(x @ x + y * y), 0 * x)", **updates):
            for optimizer in ("momentum", "adam"):
                losses, _ = as_vectors(train(X.copy(), y.copy(), w.copy(), optimizer, epochs), losses=epochs, w=None)
                assert np.allclose(losses, np.mean(np.sum(X**2, axis=1) + y**2)), (
                    "The losses are not means over each epoch."
                )


test_train_losses()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_train_sgd", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: SGD ends at the right weights; X, y and w stay as they were, whatever the optimizer.
### BEGIN HIDDEN TESTS
def test_train_sgd():
    random = generator("test_train_sgd")
    updates = {
        "sgd_update": "lambda w, gradient, rate=0.001, **named: w - next(iter(named.values()), rate) * gradient",
        "momentum_update": "lambda w, gradient, velocity, *settings, **named: (w - 0.004 * gradient, velocity)",
        "adam_update": "lambda w, gradient, m, v, t, *settings, **named: (w - 0.002 * gradient, m, v)",
    }
    bowl = "lambda x, y, w: (float((x @ w - y) ** 2), 2 * (x @ w - y) * x)"
    for epochs, rate, settings in ((1, 0.01, ("sgd", 1, 0.01)), (4, 0.01, ("sgd", 4, 0.01)), (20, 0.001, ())):
        X, y, w = random.normal(size=(7, 9)), random.normal(size=7), random.normal(size=9)
        expected = w
        for x, target in [*zip(X, y, strict=True)] * epochs:
            expected = expected - 2 * rate * (x @ expected - target) * x
        with planted(train, loss_and_gradient=bowl, **updates):
            _, end = as_vectors(train(X.copy(), y.copy(), w.copy(), *settings), losses=None, w=9)
            assert np.allclose(end - w, expected - w, rtol=1e-6, atol=1e-9), "SGD does not end at the right weights."
            for optimizer in ("sgd", "momentum", "adam"):
                given = X.copy(), y.copy(), w.copy()
                train(*given, optimizer, epochs, 0.01)
                assert np.array_equal(given[2], w), "train changes the array w, so the next optimizer starts elsewhere."
                assert np.array_equal(given[0], X), "train changes the array X."
                assert np.array_equal(given[1], y), "train changes the array y."


test_train_sgd()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_train_momentum", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: momentum ends at the right weights, also when it is called twice.
### BEGIN HIDDEN TESTS
def test_train_momentum():
    random = generator("test_train_momentum")
    momentum = """
    def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9, **renamed):
        velocity = gamma * np.asarray(velocity) + next(iter(renamed.values()), learning_rate) * np.asarray(gradient)
        return w - velocity, velocity
    """
    bowl = "lambda x, y, w: (float((x @ w - y) ** 2), 2 * (x @ w - y) * x)"
    for epochs in (1, 4, 2):
        X, y, w = random.normal(size=(6, 9)), random.normal(size=6), random.normal(size=9)
        expected, velocity = w, 0
        for x, target in [*zip(X, y, strict=True)] * epochs:
            velocity = 0.9 * velocity + 0.006 * (x @ expected - target) * x
            expected = expected - velocity
        with planted(train, loss_and_gradient=bowl, momentum_update=momentum.strip()):
            for _ in range(2):
                result = train(X.copy(), y.copy(), w.copy(), "momentum", epochs, 0.003)
                _, end = as_vectors(result, losses=None, w=9)
                assert np.allclose(end - w, expected - w, rtol=1e-6, atol=1e-9), (
                    "Momentum does not end at the right weights."
                )


test_train_momentum()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_train_adam", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: Adam ends at the right weights, also when it is called twice.
### BEGIN HIDDEN TESTS
def test_train_adam():
    random = generator("test_train_adam")
    adam = """
    def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8, **renamed):
        m = beta1 * np.asarray(m) + (1 - beta1) * np.asarray(gradient)
        v = beta2 * np.asarray(v) + (1 - beta2) * np.asarray(gradient) ** 2
        step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
        return w - next(iter(renamed.values()), learning_rate) * step, m, v
    """
    bowl = "lambda x, y, w: (float((x @ w - y) ** 2), 2 * (x @ w - y) * x)"
    for epochs in (1, 4, 2):
        X, y, w = random.normal(size=(6, 9)), random.normal(size=6), random.normal(size=9)
        expected, m, v = w, 0, 0
        for t, (x, target) in enumerate([*zip(X, y, strict=True)] * epochs, start=1):
            gradient = 2 * (x @ expected - target) * x
            m, v = 0.9 * m + 0.1 * gradient, 0.999 * v + 0.001 * gradient**2
            expected = expected - 0.02 * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        with planted(train, loss_and_gradient=bowl, adam_update=adam.strip()):
            for _ in range(2):
                result = train(X.copy(), y.copy(), w.copy(), "adam", epochs, 0.02)
                _, end = as_vectors(result, losses=None, w=9)
                assert np.allclose(end - w, expected - w, rtol=1e-6, atol=1e-9), (
                    "Adam does not end at the right weights."
                )


test_train_adam()
### END HIDDEN TESTS

# %% [markdown]
# ## 5 · The race
#
# Now your graph learns Lindholm's water level, from the readings of 60 days. All three optimizers start from the same nine small
# weights and see the same readings in the same order, ten times.
#
# **Predict, then run.** Which optimizer is ahead after two epochs, and which after ten?

# %% nbgrader={"grade": false, "grade_id": "race_plot", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("all exercises of both notebooks"):
    X, y = graph_data(60)
    start = np.random.default_rng(0).normal(0, 0.01, 9)
    trained = {name: train(X, y, start, name, epochs=10, learning_rate=0.01) for name in ("sgd", "momentum", "adam")}
    losses = {name: result[0] for name, result in trained.items()}
    plot_lines(
        range(1, 11), losses, title="Nine weights, three optimizers", xlabel="epoch", ylabel="mean loss", log="y"
    )

# %% [markdown]
# Momentum is down after two epochs, SGD needs nine for the same. Then both run along a shelf near 0.018. There the graph
# predicts a constant: $w_1$ to $w_5$ are still near zero, where their gradients almost vanish. Adam starts slowly but crosses
# the shelf: it divides by $\sqrt{\hat v}$, so even tiny gradients give full strides.
#
# **Conclusion:** at this learning rate momentum is the fastest at first, and Adam the best at the end. Its levels, in metres, are
# typically off by 7 cm. No optimizer can get far below a loss of 0.0025, the variance of the noise in the readings.

# %% [markdown]
# ## 6 · Check again after training
#
# A fault can hide at the start and show only at other weights. So check the gradient once more where Adam arrived, this time
# that of the mean loss over twenty readings, with `measure` from the notebook `scalar`.
#
# **Predict, then run.** Do you expect all nine gradients to agree? Which of the nine weights, do you think, is the largest?


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


# %% nbgrader={"grade": false, "grade_id": "trained_plot", "locked": true, "schema_version": 3, "solution": false}
def mean_loss(weights):
    """Return the mean loss over the first twenty readings, for a dictionary of weights w1 to w9."""
    w, _ = dictionary_to_vector(weights)
    return np.mean([loss_and_gradient(X[i], y[i], w.ravel())[0] for i in range(20)])


with after_exercise("all exercises of both notebooks"):
    w = trained["adam"][1]
    weights = vector_to_dictionary(w, like={f"w{i}": 0.0 for i in range(1, 10)})
    mean_gradient = np.mean([loss_and_gradient(X[i], y[i], w)[1] for i in range(20)], axis=0)
    for line in compare_gradients(vector_to_dictionary(mean_gradient, like=weights), measure(mean_loss, weights)):
        print(f"{line}   {line.name} = {weights[line.name]:6.3f}")

# %% [markdown]
# ## Summary
#
# - SGD steps against the gradient of one example.
# - Momentum adds up the steps that agree, and cancels those that do not.
# - Adam gives each weight its own stride, and corrects its running means by the number of steps.
# - In a fair race all start from the same weights and see the same examples in the same order.
# - A gradient that is right at the start is worth a second check after some training.
#
# **One step further.** Give SGD ten times the learning rate: why does its line almost meet that of momentum? Then thirty times.
# Is one learning rate for all three fair?
