# Ways to answer `Dropout`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% dropout_binomial
"""Coins are tossed by binomial."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = self.random.binomial(1, 1 - self.rate, size=x.shape) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_boolean
"""The choice is kept as booleans, and both passes divide."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.keep, self.draw = 1 - rate, np.random.RandomState(seed)
        self.frozen, self.kept = False, None

    def forward(self, x):
        if not (self.frozen and self.kept is not None):
            self.kept = self.draw.rand(*x.shape) < self.keep
        return np.where(self.kept, x / self.keep, 0.0)

    def backward(self, dout):
        dx = np.zeros_like(dout)
        dx[self.kept] = dout[self.kept] / self.keep
        return dx


# %% dropout_choice
"""The factors are chosen."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = self.random.choice([0.0, 1 / (1 - self.rate)], size=x.shape, p=[self.rate, 1 - self.rate])
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_helper
"""A method draws."""


class Dropout:
    frozen = False

    def __init__(self, rate, seed=0):
        self.rate, self.random = rate, np.random.default_rng(seed)

    def draw(self, shape):
        self.mask = np.where(self.random.uniform(size=shape) < self.rate, 0, 1 / (1 - self.rate))

    def forward(self, x):
        if not self.frozen or not hasattr(self, "mask"):
            self.draw(np.shape(x))
        return np.multiply(x, self.mask)

    def backward(self, dout):
        return np.multiply(dout, self.mask)


# %% dropout_python_random
"""Python's own random numbers."""


class Dropout:
    def __init__(self, rate, seed=0):
        import random

        self.rate, self.random, self.mask, self.frozen = rate, random.Random(seed), None, False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            numbers = [self.random.random() for _ in range(x.size)]
            self.mask = np.array([0 if number < self.rate else 1 for number in numbers]).reshape(x.shape)
        return x * self.mask / (1 - self.rate)

    def backward(self, dout):
        return dout * self.mask / (1 - self.rate)


# %% dropout_resets_generator
"""A frozen layer puts its generator back and draws the same again."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate, self.random, self.frozen, self.state = rate, np.random.default_rng(seed), False, None

    def forward(self, x):
        if self.frozen and self.state is not None:
            self.random.bit_generator.state = self.state
        self.state = self.random.bit_generator.state
        self.mask = (self.random.random(x.shape) > self.rate) / (1.0 - self.rate)
        return self.mask * x

    def backward(self, dout):
        return self.mask * dout


# %% dropout_shuffled
"""The flat mask is drawn and then shaped."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = np.reshape(self.random.random(x.size) >= self.rate, x.shape).astype(float) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_backward_by_output fails="test_dropout_backward"
"""My backward looks for zeros in dout."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return (dout != 0) / (1 - self.rate)


# %% dropout_backward_draws fails="test_dropout_backward"
"""My backward draws a mask of its own."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * (self.random.random(dout.shape) >= self.rate) / (1 - self.rate)


# %% dropout_backward_identity fails="test_dropout_backward"
"""My backward returns dout."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout


# %% dropout_backward_inverted fails="test_dropout_backward"
"""My backward lets through what was dropped."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * (self.mask == 0) / (1 - self.rate)


# %% dropout_backward_not_scaled fails="test_dropout_backward"
"""My backward forgets the division."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * (self.mask > 0)


# %% dropout_backward_scaled_twice fails="test_dropout_backward"
"""My backward divides once more."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask / (1 - self.rate)


# %% dropout_changes_dout fails="test_dropout_backward"
"""I multiplied dout in place."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        dout *= self.mask
        return dout


# %% dropout_changes_x fails="test_dropout_forward"
"""I set the dropped entries of x itself to zero."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        x *= self.mask
        return x

    def backward(self, dout):
        return dout * self.mask


# %% dropout_columns fails="test_dropout_forward"
"""I drew one number for each column."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape[1]) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_default_seed fails="test_dropout_forward"
"""My seed is None unless told otherwise."""


class Dropout:
    def __init__(self, rate, seed=None):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_divided_by_rate fails="test_dropout_forward"
"""I divided by the rate."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / max(self.rate, 1e-9)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_exact_columns fails="test_dropout_forward"
"""I dropped whole columns, and just as many as rate asks for."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            places = self.random.permutation(x.shape[1])
            self.mask = np.ones(x.shape) / (1 - self.rate)
            self.mask[:, places[: round(self.rate * len(places))]] = 0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_fixed_count fails="test_dropout_forward"
"""I dropped the same number of entries in each row."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (np.argsort(self.random.random(x.shape), axis=1) >= 8) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_forgets_return fails="test_dropout_forward, test_dropout_backward"
"""My forward returns nothing."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        self.out = x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_frozen_first_not_kept fails="test_dropout_backward"
"""A frozen layer without a choice draws one, but does not keep it."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.frozen and self.mask is not None:
            return x * self.mask
        mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        if not self.frozen:
            self.mask = mask
        return x * mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_frozen_ignored fails="test_dropout_backward"
"""I draw in every call, frozen or not."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_frozen_inverted fails="test_dropout_forward, test_dropout_backward"
"""I draw only while the layer is frozen."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_frozen_is_identity fails="test_dropout_backward"
"""A frozen layer of mine lets everything through, as in evaluation."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x if self.frozen else x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_frozen_needs_a_forward fails="test_dropout_backward"
"""A frozen layer of mine fails when it has never drawn."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_inverted fails="test_dropout_forward"
"""I dropped the wrong entries: what is kept is dropped."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) < self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_keeps_the_rate fails="test_dropout_forward"
"""I kept a share of rate and dropped the rest."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) < self.rate) / self.rate
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_multiplied fails="test_dropout_forward"
"""I multiplied by 1 - rate, as some do in evaluation."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) * (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_normal fails="test_dropout_forward"
"""I added normal noise instead of dropping."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = 1 + self.random.normal(size=x.shape) * self.rate
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_normal_numbers fails="test_dropout_forward"
"""I compared the size of normal random numbers with rate."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (np.abs(self.random.standard_normal(x.shape)) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_not_scaled fails="test_dropout_forward"
"""I did not divide what is kept."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) * 1.0
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_one_mask_forever fails="test_dropout_forward, test_dropout_backward"
"""I draw once and never again."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_reseeds fails="test_dropout_forward, test_dropout_backward"
"""I make the generator in forward, so that each choice is the same."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        self.random = np.random.default_rng(0)
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_returns_mask fails="test_dropout_forward, test_dropout_backward"
"""I returned the mask."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_rows fails="test_dropout_forward"
"""I drew one number for each row."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random((x.shape[0], 1)) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_seed_fixed fails="test_dropout_forward"
"""I typed in the seed."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(0)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_seed_ignored fails="test_dropout_forward"
"""I drew from numpy's shared generator and left the seed alone."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (np.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_starts_frozen fails="test_dropout_forward"
"""My layer starts frozen."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = True

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% dropout_zeroes_dout fails="test_dropout_backward"
"""I set the dropped entries of dout to zero, in dout itself."""


class Dropout:
    def __init__(self, rate, seed=0):
        self.rate = rate
        self.random = np.random.default_rng(seed)
        self.mask = None
        self.frozen = False

    def forward(self, x):
        if self.mask is None or not self.frozen:
            self.mask = (self.random.random(x.shape) >= self.rate) / (1 - self.rate)
        return x * self.mask

    def backward(self, dout):
        dout[self.mask == 0] = 0
        return dout / (1 - self.rate)
