# Ways to answer `Relu`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% relu_clip
"""Clipping from below only."""


class Relu:
    def forward(self, x):
        self.x = x
        return x.clip(min=0)

    def backward(self, dout):
        dx = np.array(dout, copy=True)
        dx[~(self.x > 0)] = 0
        return dx


# %% relu_comprehension
"""Number by number."""


class Relu:
    def forward(self, x):
        self.x = x
        return np.array([[max(0.0, value) for value in row] for row in x])

    def backward(self, dout):
        return np.array([[d if value > 0 else 0.0 for d, value in zip(*rows)] for rows in zip(dout, self.x)])


# %% relu_half_of_sum
"""The mean of x and its absolute value."""


class Relu:
    def forward(self, x):
        self.positive = np.sign(x) + 1
        return 0.5 * (x + np.abs(x))

    def backward(self, dout):
        return dout * self.positive / 2


# %% relu_heaviside
"""numpy has a step function."""


class Relu:
    def forward(self, x):
        self.step = np.heaviside(x, 0)
        return self.step * x

    def backward(self, dout):
        return self.step * dout


# %% relu_helper
"""The helper module has relu already."""


from gc_utils import relu


class Relu:
    def forward(self, x):
        self.x = x
        return relu(x)

    def backward(self, dout):
        return np.multiply(dout, np.int64(self.x > 0))


# %% relu_keeps_output
"""I keep the output; where it is 0, nothing comes back."""


class Relu:
    def __init__(self):
        self.x = None

    def forward(self, x):
        self.x = np.maximum(0, x)
        out = self.x
        return out

    def backward(self, dout):
        dx = dout
        dx[self.x <= 0] = 0
        return dx


# %% relu_masked_where
"""I multiply only where it fires."""


class Relu:
    def forward(self, x):
        self.off = np.where(x <= 0)
        out = np.array(x)
        out[self.off] = 0
        return out

    def backward(self, dout):
        out = dout * 1.0
        out[self.off] = 0
        return out


# %% relu_writes_into_dout
"""I set entries of dout to zero, as books do."""


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dout[self.mask] = 0
        dx = dout
        return dx


# %% relu_absolute fails="test_relu"
"""I took the absolute value."""


class Relu:
    def forward(self, x):
        self.sign = np.sign(x)
        return np.abs(x)

    def backward(self, dout):
        return dout * self.sign


# %% relu_backward_identity fails="test_relu"
"""Backward just hands dout on."""


class Relu:
    def forward(self, x):
        return np.maximum(0, x)

    def backward(self, dout):
        return dout


# %% relu_capped_at_one fails="test_relu"
"""I clipped to the range from 0 to 1."""


class Relu:
    def forward(self, x):
        self.mask = (x > 0) & (x < 1)
        return np.clip(x, 0, 1)

    def backward(self, dout):
        return dout * self.mask


# %% relu_changes_x fails="test_relu"
"""I set the negative entries of x to zero."""


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        x[self.mask] = 0
        return x

    def backward(self, dout):
        dx = dout.copy()
        dx[self.mask] = 0
        return dx


# %% relu_first_mask_kept fails="test_relu"
"""The mask is made once, in the first forward pass."""


class Relu:
    def __init__(self):
        self.mask = None

    def forward(self, x):
        if self.mask is None or self.mask.shape != x.shape:
            self.mask = x > 0
        return np.maximum(x, 0)

    def backward(self, dout):
        return dout * self.mask


# %% relu_forward_returns_mask fails="test_relu"
"""Forward returns 1 where a unit fires."""


class Relu:
    def forward(self, x):
        self.mask = (x > 0).astype(float)
        return self.mask

    def backward(self, dout):
        return dout * self.mask


# %% relu_leaky fails="test_relu"
"""I let a hundredth through, so that no unit dies."""


class Relu:
    def forward(self, x):
        self.slope = np.where(x > 0, 1.0, 0.01)
        return x * self.slope

    def backward(self, dout):
        return dout * self.slope


# %% relu_leaky_backward_only fails="test_relu"
"""A little of the derivative goes through dead units, then they can recover."""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return np.where(self.mask, dout, 0.01 * dout)


# %% relu_mask_from_dout fails="test_relu"
"""I applied ReLU to dout."""


class Relu:
    def forward(self, x):
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * (dout > 0)


# %% relu_mask_inverted fails="test_relu"
"""I kept the derivatives where x was negative."""


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dx = np.zeros_like(dout)
        dx[self.mask] = dout[self.mask]
        return dx


# %% relu_multiplies_by_x fails="test_relu"
"""I multiplied dout by the output."""


class Relu:
    def forward(self, x):
        self.out = np.maximum(0, x)
        return self.out

    def backward(self, dout):
        return dout * self.out


# %% relu_no_return fails="test_relu"
"""I changed dout in place and did not return it."""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        dout *= self.mask


# %% relu_not_negative fails="test_relu"
"""I masked where the output is >= 0, which is everywhere."""


class Relu:
    def forward(self, x):
        self.out = np.maximum(0, x)
        return self.out

    def backward(self, dout):
        return dout * (self.out >= 0)


# %% relu_one_maximum fails="test_relu"
"""I wrote np.max where np.maximum belongs."""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return np.max(x) * self.mask

    def backward(self, dout):
        return dout * self.mask


# %% relu_returns_mask fails="test_relu"
"""Backward returns the slopes 0 and 1."""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return self.mask.astype(float)


# %% relu_row_by_row fails="test_relu"
"""A row counts as soon as one of its entries is positive."""


class Relu:
    def forward(self, x):
        self.mask = np.any(x > 0, axis=1, keepdims=True)
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * self.mask


# %% relu_threshold_one fails="test_relu"
"""I masked with x > 1."""


class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * (self.x > 1)


# %% relu_x_from_outside fails="test_relu"
"""My mask in backward uses x; the name was still there when I tried it."""


class Relu:
    def forward(self, x):
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * (x > 0)
