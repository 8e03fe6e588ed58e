# Ways to answer `check_layer`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% check_layer_context
"""A context manager freezes."""


class Frozen:
    def __init__(self, layer):
        self.layer = layer

    def __enter__(self):
        self.before, self.layer.frozen = self.layer.frozen, True

    def __exit__(self, *_):
        self.layer.frozen = self.before


def check_layer(layer, x, dout, epsilon=1e-5):
    with Frozen(layer):
        layer.forward(x)
        dx = layer.backward(dout)
        measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)
    print("checked", x.size, "entries")
    return relative_error(dx, measured["x"])


# %% check_layer_finally
"""The switch goes back whatever happens."""


def check_layer(layer, x, dout, epsilon=1e-5):
    was_frozen = layer.frozen
    try:
        layer.frozen = True
        measured = measure(lambda point: np.sum(layer.forward(point["x"]) * dout), {"x": x}, epsilon)["x"]
        layer.forward(x)
        return relative_error(layer.backward(dout), measured)
    finally:
        layer.frozen = was_frozen


# %% check_layer_in_place
"""x itself takes the step and goes back."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x.copy())
    dx = np.array(layer.backward(dout.copy()))
    measured = np.empty_like(x)
    for index, value in np.ndenumerate(x.copy()):
        x[index] = value + epsilon
        ahead = (dout * layer.forward(x)).sum()
        x[index] = value - epsilon
        back = (dout * layer.forward(x)).sum()
        x[index] = value
        measured[index] = (ahead - back) / (2 * epsilon)
    layer.frozen = before
    return float(relative_error(dx, measured))


# %% check_layer_loop
"""A loop over the entries, and steps in a copy."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before = layer.frozen
    layer.frozen = True
    measured = np.zeros(x.shape)
    for index in np.ndindex(*x.shape):
        costs = []
        for way in (epsilon, -epsilon):
            moved = np.array(x, dtype=float)
            moved[index] += way
            costs.append(float(np.sum(dout * layer.forward(moved))))
        measured[index] = (costs[0] - costs[1]) / (2 * epsilon)
    layer.forward(x)
    dx = layer.backward(dout)
    layer.frozen = before
    return np.linalg.norm(dx - measured) / (np.linalg.norm(dx) + np.linalg.norm(measured))


# %% check_layer_vdot
"""A dot product of outputs and dout."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: float(np.vdot(dout, layer.forward(point["x"]))), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_whole_jacobian
"""All outputs are measured, and dout comes last."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx, slopes = layer.backward(dout), []
    for step in epsilon * np.eye(x.size).reshape(x.size, *x.shape):
        slopes.append((layer.forward(x + step) - layer.forward(x - step)) / (2 * epsilon))
    layer.frozen = before
    return relative_error(dx, np.array([np.sum(dout * slope) for slope in slopes]).reshape(x.shape))


# %% check_layer_always_thaws fails="test_check_layer_accepts"
"""I set frozen to False at the end, whatever it was."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = False
    return relative_error(dx, measured)


# %% check_layer_always_zero fails="test_check_layer_accepts, test_check_layer_flags"
"""I returned 0.0, and everything was green."""


def check_layer(layer, x, dout, epsilon=1e-5):
    return 0.0


# %% check_layer_backward_after_measuring fails="test_check_layer_accepts, test_check_layer_flags"
"""I called backward after the measuring, without another forward."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    dx = layer.backward(dout)
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_backward_of_ones fails="test_check_layer_accepts, test_check_layer_flags"
"""I called backward with ones."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(np.ones_like(dout))
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_dout_forgotten fails="test_check_layer_accepts, test_check_layer_flags"
"""I summed the outputs and forgot dout."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_entry_by_entry fails="test_check_layer_flags"
"""I took the mean of the relative differences of the entries."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return np.mean(np.abs(dx - measured) / (np.abs(dx) + np.abs(measured) + 1e-12))


# %% check_layer_epsilon_forgotten fails="test_check_layer_flags"
"""I did not hand epsilon on."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x})["x"]
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_first_row fails="test_check_layer_accepts, test_check_layer_flags"
"""I measured the first row only."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx, measured = layer.backward(dout), np.zeros_like(x)
    for column in range(x.shape[1]):
        step = np.zeros_like(x)
        step[0, column] = epsilon
        ahead, back = (np.sum(dout * layer.forward(x + way * step)) for way in (1, -1))
        measured[0, column] = (ahead - back) / (2 * epsilon)
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_freezes_too_late fails="test_check_layer_accepts, test_check_layer_flags"
"""I froze the layer after forward and backward, and the check drew once more before."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before = layer.frozen
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = True
    layer.forward(x)
    dx = layer.backward(dout)
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_halved_step fails="test_check_layer_accepts, test_check_layer_flags"
"""I divided by epsilon, not by two epsilon in the check of the layer."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx, measured = layer.backward(dout), np.zeros_like(x)
    for index in np.ndindex(x.shape):
        sums = []
        for way in (1, -1):
            moved = x.copy()
            moved[index] += way * epsilon
            sums.append(np.sum(dout * layer.forward(moved)))
        measured[index] = (sums[0] - sums[1]) / epsilon
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_larger_below fails="test_check_layer_flags"
"""I divided by the larger norm."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return np.linalg.norm(dx - measured) / max(np.linalg.norm(dx), np.linalg.norm(measured))


# %% check_layer_largest fails="test_check_layer_flags"
"""I returned the largest difference of an entry."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return np.max(np.abs(dx - measured))


# %% check_layer_makes_its_own fails="test_check_layer_accepts, test_check_layer_flags"
"""I made a new Dropout and checked that."""


def check_layer(layer, x, dout, epsilon=1e-5):
    layer = Dropout(0.3)
    layer.forward(x)
    layer.frozen = True
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.forward(x)
    return relative_error(layer.backward(dout), measured)


# %% check_layer_mean fails="test_check_layer_accepts, test_check_layer_flags"
"""I took the mean, not the sum."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.mean(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_measured_twice fails="test_check_layer_accepts, test_check_layer_flags"
"""I compared the measured gradient with itself."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(measured, measured)


# %% check_layer_no_return fails="test_check_layer_accepts, test_check_layer_flags"
"""I forgot to return in the check of the layer."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    relative_error(dx, measured)


# %% check_layer_normalises_dout fails="test_check_layer_accepts, test_check_layer_flags"
"""I divided dout by its length first, in place."""


def check_layer(layer, x, dout, epsilon=1e-5):
    dout /= np.linalg.norm(dout)
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_norms_subtracted fails="test_check_layer_flags"
"""I subtracted the norms."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return abs(np.linalg.norm(dx) - np.linalg.norm(measured)) / (np.linalg.norm(dx) + np.linalg.norm(measured))


# %% check_layer_not_frozen fails="test_check_layer_accepts, test_check_layer_flags"
"""I did not freeze the layer."""


def check_layer(layer, x, dout, epsilon=1e-5):
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    return relative_error(dx, measured)


# %% check_layer_not_put_back fails="test_check_layer_accepts"
"""I stepped in x itself and never put it back."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx, measured = layer.backward(dout), np.zeros_like(x)
    for index in np.ndindex(x.shape):
        x[index] += epsilon
        ahead = np.sum(dout * layer.forward(x))
        x[index] -= 2 * epsilon
        measured[index] = (ahead - np.sum(dout * layer.forward(x))) / (2 * epsilon)
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_not_relative fails="test_check_layer_flags"
"""I returned the length of the difference."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return np.linalg.norm(dx - measured)


# %% check_layer_one_sided fails="test_check_layer_accepts, test_check_layer_flags"
"""I wrote a loop with steps on one side only."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    start = np.sum(dout * layer.forward(x))
    dx, measured = layer.backward(dout), np.zeros_like(x)
    for index in np.ndindex(x.shape):
        moved = x.copy()
        moved[index] += epsilon
        measured[index] = (np.sum(dout * layer.forward(moved)) - start) / epsilon
    layer.frozen = before
    return relative_error(dx, measured)


# %% check_layer_random_direction fails="test_check_layer_flags"
"""I checked along one random direction."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx, v = layer.backward(dout), np.random.default_rng(0).standard_normal(x.shape)
    v = v / np.linalg.norm(v)
    ahead, back = (np.sum(dout * layer.forward(x + way * epsilon * v)) for way in (1, -1))
    layer.frozen = before
    return relative_error(np.sum(dx * v), (ahead - back) / (2 * epsilon))


# %% check_layer_stays_frozen fails="test_check_layer_accepts"
"""I left the layer frozen."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    return relative_error(dx, measured)


# %% check_layer_verdict fails="test_check_layer_accepts, test_check_layer_flags"
"""I returned True or False."""


def check_layer(layer, x, dout, epsilon=1e-5):
    before, layer.frozen = layer.frozen, True
    layer.forward(x)
    dx = layer.backward(dout)
    measured = measure(lambda point: np.sum(dout * layer.forward(point["x"])), {"x": x}, epsilon)["x"]
    layer.frozen = before
    return relative_error(dx, measured) < 1e-6
