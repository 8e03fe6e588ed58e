# %% [markdown]
# # Layers: reading the harbour's old log books
#
# **You will learn** to build a network from layers that each know their own gradient, to check it parameter by parameter, and to tell a fault
# from a trap. · **You need** classes in Python, and the notebooks on softmax and on the three-layer network. · **About 120 minutes** ·
# **20 points**
#
# Long before its tide gauge, Lindholm wrote its water levels into log books. A network is to read them, digit by digit.
#
# ![Two rows of handwritten digits from 0 to 9, each 8 by 8 pixels.](figures/digits.svg)
#
# The books are our story; the digits are real: 1,797, written by 13 people (`data/README.md`). 359 are held out: can the network read what
# it has not learnt from?

# %% nbgrader={"grade": false, "grade_id": "imports", "locked": true, "schema_version": 3, "solution": false}
from collections import OrderedDict
from timeit import default_timer, timeit

import numpy as np

from digits import load_digits, load_idx, prepare_digits
from gc_utils import compare_gradients, dictionary_to_vector, relative_error, vector_to_dictionary
from plots import plot_lines
from public_tests import (
    affine_layer_test,
    after_exercise,
    as_number,
    from_source,
    numerical_gradient_test,
    planted,
    relu_layer_test,
    sigmoid_layer_test,
    softmax_with_loss_test,
    two_layer_net_test,
)
from testCases import generator

(x_train, t_train), (x_test, t_test) = load_digits()
print("x_train", x_train.shape, "pixels from", x_train.min(), "to", x_train.max())
print("t_train", t_train.shape, "the first three:", t_train[:3])

# %% [markdown]
# ### Exercise 1 · `Affine`, `Relu`, `Sigmoid` · **5 points**
#
# ![Left to right: x, Affine with W1 and b1, ReLU, Affine with W2 and b2, softmax with loss and t, the loss L. Backward: right to left.](figures/layers.svg)
#
# A layer is an object with two methods. `forward(x)` computes, and remembers what it will need. `backward(dout)` gets the
# derivative of the loss with respect to the layer's output, and returns the one with respect to its input.
#
# | layer | forward | backward returns | and stores |
# |---|---|---|---|
# | `Affine` | $xW + b$ | $\text{dout}\; W^T$ | `dW` $= x^T\, \text{dout}$, `db` $=$ sum of the rows of dout |
# | `Relu` | $\max(0, x)$ | dout where $x > 0$, else 0 | |
# | `Sigmoid` | $y = 1/(1+e^{-x})$ | dout $\cdot\; y(1-y)$ | |
#
# Every $x$ has one row for each example. Leave the arrays that you are given as they are.


# %% nbgrader={"grade": false, "grade_id": "affine", "locked": false, "schema_version": 3, "solution": true}
class Affine:
    """The layer x W + b."""

    def __init__(self, W, b):
        """W -- weights, shape (inputs, outputs); b -- biases, shape (outputs,). Keep both, not copies."""
        ### BEGIN SOLUTION
        self.W = W
        self.b = b
        ### END SOLUTION

    def forward(self, x):
        """Return x W + b, shape (N, outputs), for x of shape (N, inputs)."""
        ### BEGIN SOLUTION
        self.x = x
        return np.dot(x, self.W) + self.b
        ### END SOLUTION

    def backward(self, dout):
        """Return dx, shape (N, inputs), for dout of shape (N, outputs); store self.dW and self.db, shaped like W and b."""
        ### BEGIN SOLUTION
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_affine", "locked": true, "schema_version": 3, "solution": false}
affine_layer_test(Affine)


# %% nbgrader={"grade": true, "grade_id": "test_affine_forward", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the output for batches of several sizes; x, W and b stay as they were.
### BEGIN HIDDEN TESTS
def test_affine_forward():
    random = generator("test_affine_forward")
    named = hasattr(Affine, "forward") and hasattr(Affine, "backward")
    assert named, "Affine needs the methods forward and backward: is a name misspelt?"
    for inputs, outputs in [(4, 2), (5, 3), (3, 3), (2, 6)]:
        weights, biases = random.normal(size=(inputs, outputs)), random.normal(size=outputs)
        given = weights.copy(), biases.copy()
        layer = Affine(*given)
        for examples in (3, 1, 5):
            batch = random.normal(size=(examples, inputs))
            given_batch = batch.copy()
            out = layer.forward(given_batch)
            assert np.shape(out) == (examples, outputs), "Affine.forward must return a row for each example."
            assert np.allclose(out, batch @ weights + biases, rtol=1e-7, atol=1e-10), (
                "Affine.forward does not return x W + b."
            )
            assert np.array_equal(given_batch, batch), "Affine.forward changes x."
        assert np.array_equal(given[0], weights), "Affine.forward changes W."
        assert np.array_equal(given[1], biases), "Affine.forward changes b."


test_affine_forward()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_affine_backward", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: dx, dW and db, also when the layer is used again; W, b and dout stay as they were.
### BEGIN HIDDEN TESTS
def test_affine_backward():
    random = generator("test_affine_backward")
    named = hasattr(Affine, "forward") and hasattr(Affine, "backward")
    assert named, "Affine needs the methods forward and backward: is a name misspelt?"
    for inputs, outputs in [(4, 2), (3, 3), (2, 6)]:
        weights, biases = random.normal(size=(inputs, outputs)), random.normal(size=outputs)
        given = weights.copy(), biases.copy()
        layer = Affine(*given)
        for examples in (5, 3):
            batch = random.normal(size=(examples, inputs))
            layer.forward(batch.copy())
            for slope in random.normal(size=(2, examples, outputs)):
                given_slope = slope.copy()
                dx = layer.backward(given_slope)
                assert not isinstance(dx, tuple), "Affine.backward must return dx alone: dW and db are stored."
                assert np.shape(dx) == batch.shape, "Affine.backward must return dx, shaped like x."
                assert np.allclose(dx, slope @ weights.T, rtol=1e-7, atol=1e-10), "dx is wrong."
                assert np.shape(layer.dW) == weights.shape, "dW must have the shape of W."
                assert np.allclose(layer.dW, batch.T @ slope, rtol=1e-7, atol=1e-10), "dW is wrong."
                assert np.shape(layer.db) == biases.shape, "db must have the shape of b."
                assert np.allclose(layer.db, slope.sum(axis=0), rtol=1e-7, atol=1e-10), "db is wrong."
                assert np.array_equal(given_slope, slope), "Affine.backward changes dout."
        assert np.array_equal(given[0], weights), "Affine.backward changes W."
        assert np.array_equal(given[1], biases), "Affine.backward changes b."


test_affine_backward()
### END HIDDEN TESTS


# %% nbgrader={"grade": false, "grade_id": "relu", "locked": false, "schema_version": 3, "solution": true}
class Relu:
    """The layer max(0, x), for each entry alone."""

    def forward(self, x):
        """Return max(0, x), shaped like x, shape (N, units)."""
        ### BEGIN SOLUTION
        self.fires = x > 0
        return np.where(self.fires, x, 0.0)
        ### END SOLUTION

    def backward(self, dout):
        """Return dx for dout, both shaped like x: dout where x was positive, else 0."""
        ### BEGIN SOLUTION
        return np.where(self.fires, dout, 0.0)
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "sigmoid", "locked": false, "schema_version": 3, "solution": true}
class Sigmoid:
    """The layer 1 / (1 + exp(-x)), for each entry alone."""

    def forward(self, x):
        """Return the sigmoid of x, shaped like x, shape (N, units)."""
        ### BEGIN SOLUTION
        self.y = 1 / (1 + np.exp(-x))
        return self.y
        ### END SOLUTION

    def backward(self, dout):
        """Return dx for dout, both shaped like x."""
        ### BEGIN SOLUTION
        return dout * self.y * (1 - self.y)
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_activations", "locked": true, "schema_version": 3, "solution": false}
relu_layer_test(Relu)
sigmoid_layer_test(Sigmoid)


# %% nbgrader={"grade": true, "grade_id": "test_relu", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: forward and backward, also when the layer is used again; x stays as it was.
### BEGIN HIDDEN TESTS
def test_relu():
    random = generator("test_relu")
    named = hasattr(Relu, "forward") and hasattr(Relu, "backward")
    assert named, "Relu needs the methods forward and backward: is a name misspelt?"
    layer = Relu()
    for shape in [(3, 4), (5, 2), (5, 2), (1, 6), (4, 4)]:
        batch = random.uniform(0.05, 3, shape) * random.choice([-1, 1], shape)
        batch.flat[0], batch.flat[1] = -abs(batch.flat[0]), 1 + abs(batch.flat[1])
        given_batch = batch.copy()
        out = layer.forward(given_batch)
        assert np.shape(out) == shape, "Relu.forward must return an array shaped like x."
        assert np.allclose(out, np.maximum(0, batch), rtol=1e-9, atol=1e-12), "Relu.forward does not return max(0, x)."
        assert np.array_equal(given_batch, batch), "Relu.forward changes x."
        for slope in random.normal(size=(2, *shape)):
            dx = layer.backward(slope.copy())
            assert np.shape(dx) == shape, "Relu.backward must return dx, shaped like x."
            assert np.allclose(dx, slope * (batch > 0), rtol=1e-9, atol=1e-12), (
                "Relu.backward does not return the right dx."
            )


test_relu()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_sigmoid", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: forward and backward, also when the layer is used again; x and dout stay as they were.
### BEGIN HIDDEN TESTS
def test_sigmoid():
    random = generator("test_sigmoid")
    named = hasattr(Sigmoid, "forward") and hasattr(Sigmoid, "backward")
    assert named, "Sigmoid needs the methods forward and backward: is a name misspelt?"
    layer = Sigmoid()
    for shape in [(3, 4), (5, 2), (5, 2), (1, 6), (4, 4)]:
        batch = random.normal(size=shape) * 2
        given_batch, y = batch.copy(), 1 / (1 + np.exp(-batch))
        out = layer.forward(given_batch)
        assert np.shape(out) == shape, "Sigmoid.forward must return an array shaped like x."
        assert np.allclose(out, y, rtol=1e-7, atol=1e-10), "Sigmoid.forward does not return 1 / (1 + exp(-x))."
        assert np.array_equal(given_batch, batch), "Sigmoid.forward changes x."
        for slope in random.normal(size=(2, *shape)):
            given_slope = slope.copy()
            dx = layer.backward(given_slope)
            assert np.shape(dx) == shape, "Sigmoid.backward must return dx, shaped like x."
            assert np.allclose(dx, slope * y * (1 - y), rtol=1e-7, atol=1e-10), (
                "Sigmoid.backward does not return the right dx."
            )
            assert np.array_equal(given_slope, slope), "Sigmoid.backward changes dout."


test_sigmoid()
### END HIDDEN TESTS

# %% [markdown]
# ## The loss, as many books write it
#
# Below are softmax and the cross entropy. The logarithm of 0 is minus infinity, so many books add a guard: $\log(p + 10^{-7})$. Their backward
# pass, $p - t$, ignores it.
#
# In the table, the wrong answer's score exceeds the right one's by the gap. **Predict:** where does the guard help? How well does $p - t$
# pass a check at 10, and at 20?


# %% nbgrader={"grade": false, "grade_id": "book_loss", "locked": true, "schema_version": 3, "solution": false}
def softmax(x):
    """Return probabilities, one row for each row of scores, shape (N, classes)."""
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def cross_entropy_error(p, t, guard=1e-7):
    """Return the mean cross entropy of probabilities p and one-hot rows t, both of shape (N, classes)."""
    with np.errstate(divide="ignore"):
        return -np.sum(t * np.log(p + guard)) / len(p)


right_answer = np.array([[1.0, 0.0]])
print(" gap   p of the right answer   loss without guard   with guard   check with guard")
for gap in (0, 5, 10, 15, 20, 800):
    scores = np.array([[0.0, gap]])
    moved = [(scores + step, scores - step) for step in 1e-4 * np.eye(2)]
    losses = np.array([[cross_entropy_error(softmax(z), right_answer) for z in pair] for pair in moved])
    p, slopes = softmax(scores), (losses[:, 0] - losses[:, 1]) / 2e-4
    bare, guarded = (cross_entropy_error(p, right_answer, guard) for guard in (0, 1e-7))
    error = relative_error((p - right_answer)[0], slopes)
    print(f"{gap:4}   {p[0, 0]:<21.1e}   {bare:<18.1f}   {guarded:<10.1f}   {error:.0e}")

# %% [markdown]
# At a gap of 800 the guard keeps the loss finite. The price: no loss exceeds $-\log 10^{-7} = 16.1$. A gradient check reports a relative error
# of $10^{-3}$ at a gap of 10, and at 20 it finds nothing right in a right backward pass.
#
# ### Exercise 2 · `SoftmaxWithLoss` · **5 points**
#
# The last Affine layer gives ten *scores* $z$ for each example. Write the layer behind it, for the right answers $t_n$ of $N$ examples:
#
# $$ p_{nj} = \frac{e^{z_{nj}}}{\sum_k e^{z_{nk}}}, \qquad L = -\frac1N \sum_n \log p_{n t_n}, \qquad
# \frac{\partial L}{\partial z_{nj}} = \frac{p_{nj} - [j = t_n]}{N} \tag{1} $$
#
# **No guard:** $\log p_{nj} = z_{nj} - \log \sum_k e^{z_{nk}}$ needs none. Answers come as labels or as one-hot rows.
# You may call `softmax` from above.
#
# <details><summary>Hint</summary>
#
# Subtract each row's largest score first, then $e^z$ cannot overflow. `p[np.arange(N), t]` picks by labels, and
# `np.eye(classes)[t]` makes one-hot rows of them.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "softmax_with_loss", "locked": false, "schema_version": 3, "solution": true}
class SoftmaxWithLoss:
    """The last layer: softmax of each row of scores, and the mean cross entropy with the right answers."""

    def forward(self, x, t):
        """Return the loss, one number; scores of 1000 and more do no harm.

        x -- scores, shape (N, classes)
        t -- right answers: labels from 0 to classes - 1, shape (N,), or one-hot rows, shape (N, classes)
        """
        ### BEGIN SOLUTION
        shifted = x - np.max(x, axis=1, keepdims=True)
        log_p = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
        self.p = np.exp(log_p)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * log_p) / len(x)
        ### END SOLUTION

    def backward(self, dout=1):
        """Return dx, shape (N, classes), as in (1), times the number dout."""
        ### BEGIN SOLUTION
        return dout * (self.p - self.t) / len(self.t)
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_softmax_with_loss", "locked": true, "schema_version": 3, "solution": false}
softmax_with_loss_test(SoftmaxWithLoss)


# %% nbgrader={"grade": true, "grade_id": "test_loss_forward", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the loss for one-hot rows, also with scores of ±1000; x and t stay as they were.
### BEGIN HIDDEN TESTS
def test_loss_forward():
    random = generator("test_loss_forward")
    named = hasattr(SoftmaxWithLoss, "forward") and hasattr(SoftmaxWithLoss, "backward")
    assert named, "SoftmaxWithLoss needs the methods forward and backward: is a name misspelt?"
    layer = SoftmaxWithLoss()
    for examples, classes, far in [(4, 3, 0), (5, 5, 0), (1, 4, 0), (6, 10, 1000), (7, 3, 1000), (3, 4, -1)]:
        scores, answers = (
            random.normal(size=(examples, classes)),
            np.eye(classes)[random.integers(0, classes, examples)],
        )
        if far < 0:  # one score so far above the others that exp of the distance overflows
            answers[0], scores[0, 0] = np.eye(classes)[0], 720
        surprise = np.logaddexp.reduce(scores, axis=1) - np.sum(answers * scores, axis=1)
        scores = scores + far * np.resize([1.0, -1.0, 0.0], (examples, 1))
        given_scores, given_answers = scores.copy(), answers.copy()
        with np.errstate(all="ignore"):
            loss = as_number(layer.forward(given_scores, given_answers), "the loss")
        assert np.isclose(loss, np.mean(surprise), rtol=1e-4), (
            "SoftmaxWithLoss.forward does not return the mean cross entropy."
        )
        assert np.array_equal(given_scores, scores), "SoftmaxWithLoss.forward changes x."
        assert np.array_equal(given_answers, answers), "SoftmaxWithLoss.forward changes t."


test_loss_forward()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_loss_backward", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: dx for one-hot rows, also when backward is called twice.
### BEGIN HIDDEN TESTS
def test_loss_backward():
    random = generator("test_loss_backward")
    named = hasattr(SoftmaxWithLoss, "forward") and hasattr(SoftmaxWithLoss, "backward")
    assert named, "SoftmaxWithLoss needs the methods forward and backward: is a name misspelt?"
    layer = SoftmaxWithLoss()
    for examples, classes in [(4, 3), (5, 5), (6, 10), (3, 2)]:
        scores, answers = (
            random.normal(size=(examples, classes)),
            np.eye(classes)[random.integers(0, classes, examples)],
        )
        p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        layer.forward(scores.copy(), answers.copy())
        for _ in range(2):
            dx = layer.backward()
            assert np.shape(dx) == scores.shape, "SoftmaxWithLoss.backward must return dx, shaped like x."
            assert np.allclose(dx, (p - answers) / examples, rtol=1e-4, atol=1e-5), (
                "SoftmaxWithLoss.backward is not formula (1)."
            )


test_loss_backward()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_loss_labels", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: loss and dx for labels.
### BEGIN HIDDEN TESTS
def test_loss_labels():
    random = generator("test_loss_labels")
    named = hasattr(SoftmaxWithLoss, "forward") and hasattr(SoftmaxWithLoss, "backward")
    assert named, "SoftmaxWithLoss needs the methods forward and backward: is a name misspelt?"
    layer = SoftmaxWithLoss()
    for examples, classes in [(4, 3), (5, 5), (6, 10), (3, 2)]:
        scores, answers = random.normal(size=(examples, classes)), random.integers(0, classes, examples)
        answers[0], answers[1] = 0, classes - 1
        p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        given_answers = answers.copy()
        loss = as_number(layer.forward(scores.copy(), given_answers), "the loss")
        assert np.isclose(loss, -np.mean(np.log(p[np.arange(examples), answers])), rtol=1e-4), (
            "The loss is wrong for labels."
        )
        assert np.allclose(layer.backward(), (p - np.eye(classes)[answers]) / examples, rtol=1e-4, atol=1e-5), (
            "dx is wrong for labels."
        )
        assert np.array_equal(given_answers, answers), "SoftmaxWithLoss.forward changes t."


test_loss_labels()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_loss_exact", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: dout is a factor, and the loss is exact where the network is sure of a wrong answer.
### BEGIN HIDDEN TESTS
def test_loss_exact():
    random = generator("test_loss_exact")
    named = hasattr(SoftmaxWithLoss, "forward") and hasattr(SoftmaxWithLoss, "backward")
    assert named, "SoftmaxWithLoss needs the methods forward and backward: is a name misspelt?"
    layer = SoftmaxWithLoss()
    for examples, classes in [(4, 3), (6, 10), (3, 2)]:
        scores, labels = random.normal(size=(examples, classes)), random.integers(0, classes, examples)
        answers = np.eye(classes)[labels]
        scores[np.arange(examples), (labels + 1) % classes] = (
            21 + random.uniform(-2, 2, examples) + scores[np.arange(examples), labels]
        )
        surprise = np.log(np.sum(np.exp(scores), axis=1)) - np.sum(answers * scores, axis=1)
        loss = as_number(layer.forward(scores.copy(), answers.copy()), "the loss")
        assert np.isclose(loss, np.mean(surprise), rtol=5e-3), (
            "The loss is not exact where a wrong answer is all but certain."
        )
        for factor in (3.0, -0.5, random.uniform(1.5, 2.5)):
            scores = random.normal(size=(examples, classes))
            p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
            layer.forward(scores.copy(), answers.copy())
            dx = layer.backward(factor)
            assert np.allclose(dx, factor * (p - answers) / examples, rtol=1e-4, atol=1e-5), (
                "backward must multiply by dout."
            )


test_loss_exact()
### END HIDDEN TESTS

# %% [markdown]
# ### Exercise 3 · `numerical_gradient` · **3 points**
#
# The loss looks at the network's own arrays. So the array itself takes the step, entry by entry: up by $h = 10^{-4}$, down by
# $h$, and back. Return the central differences. Integers cannot hold such a step: convert them to float, or refuse them with
# an error.
#
# <details><summary>Hint</summary>
#
# `for index in np.ndindex(x.shape)` visits every entry. `np.asarray(x, dtype=float)` copies only when it must.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "numerical_gradient", "locked": false, "schema_version": 3, "solution": true}
def numerical_gradient(f, x):
    """Return the central differences of f for every entry of x, with steps of 1e-4 to both sides.

    f -- function of an array like x that returns one number; it may also look at x itself
    x -- array of any shape; it takes the steps itself, and comes back as it was

    Returns an array of floats, shaped like x.
    """
    ### BEGIN SOLUTION
    h = 1e-4
    x = np.asarray(x, dtype=float)
    gradient = np.zeros_like(x)
    for index in np.ndindex(x.shape):
        before = x[index]
        x[index] = before + h
        plus = f(x)
        x[index] = before - h
        minus = f(x)
        x[index] = before
        gradient[index] = (plus - minus) / (2 * h)
    return gradient
    ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_numerical_gradient", "locked": true, "schema_version": 3, "solution": false}
numerical_gradient_test(numerical_gradient)


# %% nbgrader={"grade": true, "grade_id": "test_numerical_gradient", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: arrays of several shapes, curved functions and kinks; x comes back as it was.
### BEGIN HIDDEN TESTS
def test_numerical_gradient():
    random = generator("test_numerical_gradient")
    for shape in [(5,), (3, 4), (1, 6), (2, 3, 2)]:
        a, point = random.uniform(0.5, 2, (2, *shape)) * random.choice([-1, 1], (2, *shape))
        weights = f"np.array({a.tolist()})"
        curve = from_source(f"lambda x: np.sum({weights} * x**3) + np.sum(x) ** 2 + np.prod(1 + x / 4)")
        product = np.prod(1 + point / 4) / (4 + point)
        given = point.copy()
        slopes = numerical_gradient(curve, given)
        assert np.shape(slopes) == shape, "numerical_gradient must return an array shaped like x."
        exact = 3 * a * point**2 + 2 * np.sum(point) + product
        assert np.allclose(slopes, exact, rtol=1e-6, atol=2e-6 * np.max(np.abs(exact))), (
            "The central differences are wrong."
        )
        assert np.allclose(given, point, rtol=0, atol=1e-12), "numerical_gradient must put x back as it was."
        point.flat[::2] = 0
        slopes = numerical_gradient(from_source(f"lambda x: np.sum({weights} * np.abs(x))"), point.copy())
        assert np.allclose(slopes, a * np.sign(point), rtol=1e-6, atol=1e-6), (
            "The step must go to both sides: see a kink."
        )


test_numerical_gradient()
### END HIDDEN TESTS

# %% [markdown]
# ### Exercise 4 · `TwoLayerNet` · **7 points**
#
# Affine, ReLU, Affine give the scores, and `SoftmaxWithLoss` follows. Keep the layers in an `OrderedDict`: it remembers in which order they were put
# in. Forward visits them in that order, backward in reverse, and neither needs a name.
#
# The layers must work on *the very arrays* in `params`: training changes these in place.
#
# <details><summary>Hint</summary>
#
# Inside the method, `numerical_gradient(lambda _: self.loss(x, t), self.params["W1"])` still calls your function.
#
# </details>


# %% nbgrader={"grade": false, "grade_id": "two_layer_net", "locked": false, "schema_version": 3, "solution": true}
class TwoLayerNet:
    """Affine, ReLU, Affine, and a softmax with loss. In all methods x is (N, input_size), t labels or one-hot rows."""

    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        """Set self.params: W1 (input_size, hidden_size), b1 (hidden_size,), W2 (hidden_size, output_size), b2 (output_size,).

        The weights are normal random numbers times weight_init_std, the biases zeros.
        """
        ### BEGIN SOLUTION
        self.params = {
            "W1": weight_init_std * np.random.randn(input_size, hidden_size),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * np.random.randn(hidden_size, output_size),
            "b2": np.zeros(output_size),
        }
        self.layers = OrderedDict()
        self.layers["Affine1"] = Affine(self.params["W1"], self.params["b1"])
        self.layers["Relu1"] = Relu()
        self.layers["Affine2"] = Affine(self.params["W2"], self.params["b2"])
        self.last = SoftmaxWithLoss()
        ### END SOLUTION

    def predict(self, x):
        """Return the scores, shape (N, output_size)."""
        ### BEGIN SOLUTION
        for layer in self.layers.values():
            x = layer.forward(x)
        return x
        ### END SOLUTION

    def loss(self, x, t):
        """Return the loss, one number."""
        ### BEGIN SOLUTION
        return self.last.forward(self.predict(x), t)
        ### END SOLUTION

    def accuracy(self, x, t):
        """Return the share of examples whose largest score is the right answer's, from 0 to 1."""
        ### BEGIN SOLUTION
        labels = t if t.ndim == 1 else np.argmax(t, axis=1)
        return np.mean(np.argmax(self.predict(x), axis=1) == labels)
        ### END SOLUTION

    def numerical_gradient(self, x, t):
        """Return a dictionary, W1 to b2: the central differences of the loss."""
        ### BEGIN SOLUTION
        return {name: numerical_gradient(lambda _: self.loss(x, t), array) for name, array in self.params.items()}
        ### END SOLUTION

    def gradient(self, x, t):
        """Return a dictionary, W1 to b2: the gradients of the loss by backpropagation."""
        ### BEGIN SOLUTION
        self.loss(x, t)
        dout = self.last.backward()
        for layer in reversed(self.layers.values()):
            dout = layer.backward(dout)
        first, second = self.layers["Affine1"], self.layers["Affine2"]
        return {"W1": first.dW, "b1": first.db, "W2": second.dW, "b2": second.db}
        ### END SOLUTION


# %% nbgrader={"grade": false, "grade_id": "check_two_layer_net", "locked": true, "schema_version": 3, "solution": false}
two_layer_net_test(TwoLayerNet)


# %% nbgrader={"grade": true, "grade_id": "test_net_predict", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: the parameters, the scores and the loss.
### BEGIN HIDDEN TESTS
def test_net_predict():
    random = generator("test_net_predict")
    named = hasattr(TwoLayerNet, "predict") and hasattr(TwoLayerNet, "loss")
    assert named, "TwoLayerNet needs the methods predict and loss: is a name misspelt?"
    parts = {
        "Affine": """class Affine:
            def __init__(self, W, b): self.W, self.b = W, b
            def forward(self, x): self.x = x; return x @ self.W + self.b
            def backward(self, dout): self.dW, self.db = self.x.T @ dout, dout.sum(axis=0); return dout @ self.W.T""",
        "Relu": """class Relu:
            def forward(self, x): self.mask = x > 0; return x * self.mask
            def backward(self, dout): return dout * self.mask""",
        "SoftmaxWithLoss": """class SoftmaxWithLoss:
            def forward(self, x, t):
                e, self.t = np.exp(x - x.max(axis=1, keepdims=True)), t if t.ndim == 2 else np.eye(x.shape[1])[t]
                self.p = self.y = e / e.sum(axis=1, keepdims=True)
                return -np.sum(self.t * np.log(self.p)) / len(x)
            def backward(self, dout=1): return dout * (self.p - self.t) / len(self.p)""",
    }

    def judge():
        for sizes in [(5, 4, 3), (4, 4, 4), (3, 6, 5)]:
            net = TwoLayerNet(*sizes, weight_init_std=0.9)
            W1, b1, W2, b2 = [np.array(net.params[name]) for name in ("W1", "b1", "W2", "b2")]
            drawn = np.std(W1) > 1e-3 and np.std(W2) > 1e-3
            assert drawn, "params must hold the arrays that the network works with: W1 and W2 are random numbers."
            assert W1.shape == sizes[:2], "W1 has the wrong shape."
            assert b1.shape == sizes[1:2], "b1 has the wrong shape."
            assert W2.shape == sizes[1:], "W2 has the wrong shape."
            assert b2.shape == sizes[2:], "b2 has the wrong shape."
            assert not np.any(b1), "b1 must start at zero."
            assert not np.any(b2), "b2 must start at zero."
            batch, labels = random.normal(size=(7, sizes[0])), random.integers(0, sizes[2], 7)
            scores, given = np.maximum(0, batch @ W1) @ W2, batch.copy()
            assert not isinstance(net.predict(given), tuple), "predict must return the scores alone."
            assert np.shape(net.predict(given)) == scores.shape, "predict must return a row of scores for each example."
            assert np.allclose(net.predict(given), scores, rtol=1e-6, atol=1e-9), (
                "predict does not return the right scores."
            )
            surprise = np.log(np.exp(scores).sum(axis=1)) - scores[np.arange(7), labels]
            for answers in (labels, np.eye(sizes[2])[labels]):
                loss = as_number(net.loss(given, answers.copy()), "the loss")
                assert np.isclose(loss, np.mean(surprise), rtol=1e-3), "loss does not return the right number."
            assert np.array_equal(given, batch), "The network changes x."
        for settings in ({"weight_init_std": random.uniform(0.2, 0.6)}, {}):
            net, std = TwoLayerNet(80, 60, 90, **settings), settings.get("weight_init_std", 0.01)
            for weights in (np.array(net.params["W1"]), np.array(net.params["W2"])):
                assert settings or abs(np.std(weights) / std - 1) < 0.1, (
                    "Without weight_init_std, the standard deviation of the weights must be 0.01."
                )
                assert abs(np.std(weights) / std - 1) < 0.1, (
                    "The weights must be normal random numbers times weight_init_std."
                )
                assert abs(np.mean(weights)) < 0.1 * std, (
                    "The weights must be normal random numbers times weight_init_std."
                )

    try:
        with planted(TwoLayerNet, **parts):
            judge()
    except AssertionError:
        raise
    except Exception:
        judge()  # once more with the network's own layers: they may have methods of their own


test_net_predict()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_net_accuracy", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: the share of right answers, for labels and for one-hot rows.
### BEGIN HIDDEN TESTS
def test_net_accuracy():
    random = generator("test_net_accuracy")
    assert hasattr(TwoLayerNet, "accuracy"), "TwoLayerNet has no method accuracy: is its name misspelt?"
    parts = {
        "Affine": """class Affine:
            def __init__(self, W, b): self.W, self.b = W, b
            def forward(self, x): self.x = x; return x @ self.W + self.b - 9 * (len(self.W) > self.W.shape[1])
            def backward(self, dout): self.dW, self.db = self.x.T @ dout, dout.sum(axis=0); return dout @ self.W.T""",
        "Relu": """class Relu:
            def forward(self, x): self.mask = x > 0; return x * self.mask
            def backward(self, dout): return dout * self.mask""",
        "SoftmaxWithLoss": """class SoftmaxWithLoss:
            def forward(self, x, t):
                e, self.t = np.exp(x - x.max(axis=1, keepdims=True)), t if t.ndim == 2 else np.eye(x.shape[1])[t]
                self.p = self.y = e / e.sum(axis=1, keepdims=True)
                return -np.sum(self.t * np.log(self.p)) / len(x)
            def backward(self, dout=1): return dout * (self.p - self.t) / len(self.p)""",
    }

    def judge():
        # The planted Affine that narrows, the second, takes 9 off every score: the best one stays the best.
        cases = [(10, (4, 5, 3)), (31, (4, 6, 5)), (0, (3, 5, 4)), (40, (4, 5, 3)), (random.integers(1, 40), (5, 6, 4))]
        for right, sizes in cases:
            net, batch = TwoLayerNet(*sizes, weight_init_std=0.9), random.normal(size=(40, sizes[0]))
            W1, b1, W2, b2 = [np.array(net.params[name]) for name in ("W1", "b1", "W2", "b2")]
            drawn = np.std(W1) > 1e-3 and np.std(W2) > 1e-3
            assert drawn, "params must hold the arrays that the network works with: W1 and W2 are random numbers."
            labels = np.argmax(np.maximum(0, batch @ W1 + b1) @ W2 + b2, axis=1)
            wrong = random.permutation(40)[right:]
            labels[wrong] = (labels[wrong] + random.integers(1, sizes[2], len(wrong))) % sizes[2]
            for answers in (labels, np.eye(sizes[2])[labels]):
                given = answers.copy()
                share = as_number(net.accuracy(batch.copy(), given), "the accuracy")
                assert np.isclose(share, right / 40, rtol=1e-6, atol=1e-9), (
                    "accuracy is not the share of right answers."
                )
                assert np.array_equal(given, answers), "accuracy changes t."

    try:
        with planted(TwoLayerNet, **parts):
            judge()
    except AssertionError:
        raise
    except Exception:
        judge()  # once more with the network's own layers: they may have methods of their own


test_net_accuracy()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_numerical_gradient_array", "locked": true, "points": 1, "schema_version": 3, "solution": false}
# Graded with hidden tests: Exercise 3 again: integers, and the network's own arrays, which must take the step.
### BEGIN HIDDEN TESTS
def test_numerical_gradient_array():
    random = generator("test_numerical_gradient_array")
    parts = {
        "Affine": """class Affine:
            def __init__(self, W, b): self.W, self.b = W, b
            def forward(self, x): self.x = x; return x @ self.W + self.b
            def backward(self, dout): self.dW, self.db = self.x.T @ dout, dout.sum(axis=0); return dout @ self.W.T""",
        "Relu": """class Relu:
            def forward(self, x): self.mask = x > 0; return x * self.mask
            def backward(self, dout): return dout * self.mask""",
        "SoftmaxWithLoss": """class SoftmaxWithLoss:
            def forward(self, x, t):
                e, self.t = np.exp(x - x.max(axis=1, keepdims=True)), t if t.ndim == 2 else np.eye(x.shape[1])[t]
                self.p = self.y = e / e.sum(axis=1, keepdims=True)
                return -np.sum(self.t * np.log(self.p)) / len(x)
            def backward(self, dout=1): return dout * (self.p - self.t) / len(self.p)""",
    }
    numerical = """def numerical_gradient(f, x, h=1e-4):
        slopes = np.zeros_like(x)
        for i in np.ndindex(x.shape):
            x[i], before = x[i] + h, x[i]
            plus, x[i] = f(x), before - h
            slopes[i], x[i] = (plus - f(x)) / (2 * h), before
        return slopes"""
    square, point, whole = from_source("lambda x: np.sum(x**2.0)"), random.normal(size=4), random.integers(-9, 9, 5)
    slopes = numerical_gradient(square, point.copy())
    assert np.allclose(slopes, 2 * point, rtol=1e-2, atol=1e-2), "numerical_gradient is wrong for a parabola."
    try:
        slopes = numerical_gradient(square, whole.copy())
    except Exception:
        slopes = 2.0 * whole  # refused with an error, which is right too
    assert np.allclose(slopes, 2.0 * whole, rtol=1e-2, atol=1e-2), (
        "numerical_gradient is wrong for an array of integers."
    )
    for choice in (parts, {}):
        with planted(TwoLayerNet, **choice):
            try:
                net, batch, answers = (
                    TwoLayerNet(3, 4, 2, weight_init_std=0.9),
                    random.normal(size=(5, 3)),
                    np.ones(5, dtype=int),
                )
                start = np.array(net.params["b2"])
                with planted(TwoLayerNet, numerical_gradient=numerical):
                    expected = net.numerical_gradient(batch.copy(), answers.copy())["b2"]
                assert np.array_equal(net.params["b2"], start)
            except Exception:
                continue  # the network does not get so far, and that is not the fault of numerical_gradient
            slopes = net.numerical_gradient(batch.copy(), answers.copy())["b2"]
            moved = np.allclose(slopes, expected, rtol=1e-2, atol=1e-4)
            assert moved, "numerical_gradient leaves the network's arrays where they are: x itself must take the step."
            break


test_numerical_gradient_array()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_net_numerical", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: measured gradients of all four parameters, which stay as they were; also at a kink.
### BEGIN HIDDEN TESTS
def test_net_numerical():
    random = generator("test_net_numerical")
    named = hasattr(TwoLayerNet, "numerical_gradient")
    assert named, "TwoLayerNet has no method numerical_gradient: is its name misspelt?"
    parts = {
        "Affine": """class Affine:
            def __init__(self, W, b): self.W, self.b = W, b
            def forward(self, x): self.x = x; return x @ self.W + self.b
            def backward(self, dout): self.dW, self.db = self.x.T @ dout, dout.sum(axis=0); return dout @ self.W.T""",
        "Relu": """class Relu:
            def forward(self, x): self.mask = x > 0; return x * self.mask
            def backward(self, dout): return dout * self.mask""",
        "SoftmaxWithLoss": """class SoftmaxWithLoss:
            def forward(self, x, t):
                e, self.t = np.exp(x - x.max(axis=1, keepdims=True)), t if t.ndim == 2 else np.eye(x.shape[1])[t]
                self.p = self.y = e / e.sum(axis=1, keepdims=True)
                return -np.sum(self.t * np.log(self.p)) / len(x)
            def backward(self, dout=1): return dout * (self.p - self.t) / len(self.p)""",
    }
    numerical = """def numerical_gradient(f, x, h=1e-4):
        slopes = np.zeros_like(x)
        for i in np.ndindex(x.shape):
            x[i], before = x[i] + h, x[i]
            plus, x[i] = f(x), before - h
            slopes[i], x[i] = (plus - f(x)) / (2 * h), before
        return slopes"""

    def exact_gradients(params, batch, answers):
        z = batch @ params["W1"] + params["b1"]
        e = np.exp(np.maximum(0, z) @ params["W2"] + params["b2"])
        d2 = (e / e.sum(axis=1, keepdims=True) - answers) / len(batch)
        d1 = d2 @ params["W2"].T * (z > 0)
        return {"W1": batch.T @ d1, "b1": d1.sum(axis=0), "W2": np.maximum(0, z).T @ d2, "b2": d2.sum(axis=0)}

    def generic_case(examples, sizes):
        for _ in range(100):  # until no hidden unit is near its kink
            net = TwoLayerNet(*sizes, weight_init_std=0.9)
            params = {name: np.array(net.params[name]) for name in ("W1", "b1", "W2", "b2")}
            drawn = np.std(params["W1"]) > 1e-3 and np.std(params["W2"]) > 1e-3
            assert drawn, "params must hold the arrays that the network works with: W1 and W2 are random numbers."
            batch = random.normal(size=(examples, sizes[0]))
            if np.min(np.abs(batch @ params["W1"] + params["b1"])) > 2e-3:
                break
        return net, params, batch, random.integers(0, sizes[2], examples)

    def judge():
        for examples, sizes in [(3, (4, 5, 3)), (4, (3, 3, 3))]:
            net, params, batch, labels = generic_case(examples, sizes)
            exact = exact_gradients(params, batch, np.eye(sizes[2])[labels])
            slopes = net.numerical_gradient(batch.copy(), labels.copy())
            for name, expected in exact.items():
                assert name in slopes, "numerical_gradient must return a dictionary with W1, b1, W2 and b2."
                assert np.shape(slopes[name]) == expected.shape, "A measured gradient has the wrong shape."
                assert np.allclose(slopes[name], expected, rtol=1e-3, atol=1e-5), "A measured gradient is wrong."
                kept = np.allclose(net.params[name], params[name], rtol=0, atol=1e-12)
                assert kept, "numerical_gradient must leave the parameters as they were."
            slopes = net.numerical_gradient(np.zeros((1, sizes[0])), labels[:1].copy())
            half = params["W2"] @ (1 / sizes[2] - np.eye(sizes[2])[labels[0]]) / 2  # every hidden unit is at its kink
            fine = np.any(params["b1"]) or np.allclose(slopes["b1"], half, rtol=1e-2, atol=1e-4)
            assert fine, "The network's numerical_gradient does not measure."

    try:
        with planted(TwoLayerNet, **parts, numerical_gradient=numerical):
            judge()
    except AssertionError:
        raise
    except Exception:
        judge()  # once more with the network's own layers: they may have methods of their own


test_net_numerical()
### END HIDDEN TESTS


# %% nbgrader={"grade": true, "grade_id": "test_net_gradient", "locked": true, "points": 2, "schema_version": 3, "solution": false}
# Graded with hidden tests: backpropagated gradients of all four parameters, for labels and one-hot rows.
### BEGIN HIDDEN TESTS
def test_net_gradient():
    random = generator("test_net_gradient")
    assert hasattr(TwoLayerNet, "gradient"), "TwoLayerNet has no method gradient: is its name misspelt?"
    parts = {
        "Affine": """class Affine:
            def __init__(self, W, b): self.W, self.b = W, b
            def forward(self, x): self.x = x; return x @ self.W + self.b
            def backward(self, dout): self.dW, self.db = self.x.T @ dout, dout.sum(axis=0); return dout @ self.W.T""",
        "Relu": """class Relu:
            def forward(self, x): self.mask = x > 0; return x * self.mask
            def backward(self, dout): return dout * self.mask""",
        "SoftmaxWithLoss": """class SoftmaxWithLoss:
            def forward(self, x, t):
                e, self.t = np.exp(x - x.max(axis=1, keepdims=True)), t if t.ndim == 2 else np.eye(x.shape[1])[t]
                self.p = self.y = e / e.sum(axis=1, keepdims=True)
                return -np.sum(self.t * np.log(self.p)) / len(x)
            def backward(self, dout=1): return dout * (self.p - self.t) / len(self.p)""",
    }

    def exact_gradients(params, batch, answers):
        z = batch @ params["W1"] + params["b1"]
        e = np.exp(np.maximum(0, z) @ params["W2"] + params["b2"])
        d2 = (e / e.sum(axis=1, keepdims=True) - answers) / len(batch)
        d1 = d2 @ params["W2"].T * (z > 0)
        return {"W1": batch.T @ d1, "b1": d1.sum(axis=0), "W2": np.maximum(0, z).T @ d2, "b2": d2.sum(axis=0)}

    def generic_case(examples, sizes):
        for _ in range(100):  # until no hidden unit is near its kink
            net = TwoLayerNet(*sizes, weight_init_std=0.9)
            params = {name: np.array(net.params[name]) for name in ("W1", "b1", "W2", "b2")}
            drawn = np.std(params["W1"]) > 1e-3 and np.std(params["W2"]) > 1e-3
            assert drawn, "params must hold the arrays that the network works with: W1 and W2 are random numbers."
            batch = random.normal(size=(examples, sizes[0]))
            if np.min(np.abs(batch @ params["W1"] + params["b1"])) > 2e-3:
                break
        return net, params, batch, random.integers(0, sizes[2], examples)

    def judge():
        for examples, sizes in [(3, (4, 5, 3)), (4, (4, 4, 4)), (6, (2, 3, 5))]:
            net, params, batch, labels = generic_case(examples, sizes)
            one_hot = np.eye(sizes[2])[labels]
            exact, given = exact_gradients(params, batch, one_hot), batch.copy()
            for answers in (one_hot, labels):
                gradients = net.gradient(given, answers.copy())
                for name, expected in exact.items():
                    assert name in gradients, "gradient must return a dictionary with W1, b1, W2 and b2."
                    assert np.shape(gradients[name]) == expected.shape, (
                        "A gradient does not have the shape of its parameter."
                    )
                    assert np.allclose(gradients[name], expected, rtol=1e-3, atol=1e-5), "A gradient is wrong."
                    assert np.allclose(net.params[name], params[name], rtol=0, atol=0), (
                        "gradient changes the parameters."
                    )
                assert np.array_equal(given, batch), "gradient changes x."
                net.predict(random.normal(size=(2, sizes[0])))
            slopes = net.gradient(np.zeros((1, sizes[0])), labels[:1].copy())
            full = params["W2"] @ (1 / sizes[2] - np.eye(sizes[2])[labels[0]])  # at the kink: all or nothing
            measured = np.allclose(slopes["b1"], full / 2, rtol=1e-2, atol=1e-6)
            assert not measured, "gradient measures the loss: backpropagation is asked for."

    try:
        with planted(TwoLayerNet, **parts):
            judge()
    except AssertionError:
        raise
    except Exception:
        judge()  # once more with the network's own layers: they may have methods of their own


test_net_gradient()
### END HIDDEN TESTS

# %% [markdown]
# ## Two gradients, two prices
#
# Do your two gradients agree? The next cell compares them: 2 hidden units, 160 parameters. Then `measure` from the notebook `scalar` takes
# steps of $10^{-4}$ around the kink of ReLU. **Predict:** which slope does it find at the kink itself?
#
# Then comes the harbour's network: 50 hidden units, 3,760 parameters. `measure` takes 40 of them. **Predict:** how many times as long as
# backpropagation would it take to measure all?


# %% nbgrader={"grade": false, "grade_id": "compare", "locked": true, "schema_version": 3, "solution": false}
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


with after_exercise("Exercises 1 to 4"):
    np.random.seed(2)
    net = TwoLayerNet(64, 2, 10, weight_init_std=0.1)
    measured = net.numerical_gradient(x_train[:3], t_train[:3])
    print(*compare_gradients(net.gradient(x_train[:3], t_train[:3]), measured, threshold=1e-7), sep="\n")
    print("\nReLU at      measured slope")
    for z in (-1.0, -5e-5, 0.0, 5e-5, 1.0):
        slope = measure(lambda at: np.sum(Relu().forward(at["z"])), {"z": np.array([[z]])}, 1e-4)
        print(f"{z:8.5f}     {slope['z'][0, 0]:.2f}")


# %% nbgrader={"grade": false, "grade_id": "prices", "locked": true, "schema_version": 3, "solution": false}
def price(net, x, t):
    """Measure 40 slopes of the loss; compare them, and the price of all slopes, with backpropagation."""
    theta, _ = dictionary_to_vector(net.params)
    chosen = np.random.default_rng(1).choice(len(theta), 40, replace=False)
    some = {"theta": theta[chosen]}

    def loss_at(some):
        theta[chosen] = some["theta"]
        for name, array in vector_to_dictionary(theta, net.params).items():
            net.params[name][...] = array
        return net.loss(x, t)

    start = default_timer()
    slopes = measure(loss_at, some, 1e-4)["theta"]
    seconds = (default_timer() - start) / len(chosen) * len(theta)
    loss_at(some)  # every parameter is back where it was
    exact = dictionary_to_vector(net.gradient(x, t))[0][chosen]
    backward = timeit(lambda: net.gradient(x, t), number=20) / 20
    print(f"{len(theta)} parameters: {backward:.5f} s to backpropagate, {seconds:.1f} s to measure all,")
    print(f"{seconds / backward:.0f} times as long. The 40 differ by {relative_error(exact, slopes):.0e}.")


with after_exercise("Exercises 1 to 4"):
    price(TwoLayerNet(64, 50, 10, weight_init_std=0.1), x_train[:3], t_train[:3])

# %% [markdown]
# All relative errors are below $10^{-8}$: the two gradients agree. Their prices do not. Measuring needs 7,520 forward passes here, two *for
# every parameter*, and takes thousands of times as long. Backpropagation needs one pass forward and one backward, whatever the size. So measure
# a small network, or some parameters of a large one. From then on, trust the cheap gradient.
#
# At the kink the measured slope is ½, where backpropagation says 0 or 1. This is not rare. With weights of 0.01 and three digits, one in four
# fresh networks of 50 hidden units has a sum within reach of the step; with a hundred digits, all of them have. A ReLU after the last Affine
# would bring 4 % of the scores within reach. **Conclusion:** before you blame a gradient, look for a kink nearby.
#
# ## Training
#
# Now a network may read. One pass shows it all 1,438 digits, in batches of about 60, with one step for each batch. **Predict:** how many of the
# digits that were held out does it read after one pass, and after five?

# %% nbgrader={"grade": false, "grade_id": "train_plot", "locked": true, "schema_version": 3, "solution": false}
with after_exercise("Exercises 1 to 4"):
    np.random.seed(1)
    net, shuffle = TwoLayerNet(64, 25, 10), np.random.default_rng(1)
    accuracy = {"learnt from": [], "held out": []}
    for _ in range(5):
        for batch in np.array_split(shuffle.permutation(len(x_train)), 24):
            gradients = net.gradient(x_train[batch], t_train[batch])
            for name in net.params:
                net.params[name] -= 1.0 * gradients[name]  # in place, with a learning rate of 1.0
        accuracy["learnt from"].append(net.accuracy(x_train, t_train))
        accuracy["held out"].append(net.accuracy(x_test, t_test))
    labels = {"title": "Digits read correctly", "xlabel": "pass", "ylabel": "share"}
    plot_lines(range(1, 6), accuracy, threshold=(0.95, "95 %"), **labels)
    print(f"Held out: {accuracy['held out'][0]:.0%} after one pass, {accuracy['held out'][-1]:.1%} after five")

# %% [markdown]
# ## Summary
#
# - A network is a row of layers; backward is the reverse.
# - Measuring costs two passes for each parameter, backpropagation two in all.
# - Kinks and stray guards make right gradients look wrong.
#
# **One step further.** Put `Sigmoid` in place of `Relu`. Or read MNIST, if you have its four
# files: 784 inputs, 50 hidden units, a batch of 100. **Predict:** would measuring all 39,760 gradients take seconds, minutes or hours?

# %% nbgrader={"grade": false, "grade_id": "mnist", "locked": true, "schema_version": 3, "solution": false}
from pathlib import Path

folder = Path("data/mnist")
names = [f"{part}-{kind}-ubyte" for part in ("train", "t10k") for kind in ("images-idx3", "labels-idx1")]
found = [[*folder.glob(f"{name}*")] for name in names]
if not all(found):
    print(f"Optional: MNIST is not in {folder}/, and nothing is downloaded.")
    print("If you have its four files, put them there, gzipped or not:", *names, sep="\n  ")
else:
    with after_exercise("Exercises 1 to 4"):
        arrays = [load_idx(files[0]) for files in found]
        (x, t), _ = prepare_digits(*arrays[:2], test_share=0)
        (x_unseen, t_unseen), _ = prepare_digits(*arrays[2:], test_share=0)
        net = TwoLayerNet(784, 50, 10)
        price(net, x[:100], t[:100])
        for start in range(0, len(x), 100):
            gradients = net.gradient(x[start : start + 100], t[start : start + 100])
            for name in net.params:
                net.params[name] -= 0.5 * gradients[name]
        share = net.accuracy(x_unseen, t_unseen)
        print(f"After one pass over {len(x)} digits: {share:.1%} of {len(x_unseen)} others")
