# Ways to answer `Sigmoid`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% sigmoid_by_tanh
"""The sigmoid is a squeezed and shifted tanh."""


class Sigmoid:
    def forward(self, x):
        self.half = np.tanh(x / 2)
        return (1 + self.half) / 2

    def backward(self, dout):
        return dout * (1 - self.half**2) / 4


# %% sigmoid_derivative_of_quotient
"""I differentiated the quotient."""


class Sigmoid:
    def forward(self, x):
        self.e = np.exp(-x)
        return np.reciprocal(1 + self.e)

    def backward(self, dout):
        return dout * self.e / (1 + self.e) ** 2


# %% sigmoid_helper
"""The helper module has a sigmoid already."""


from gc_utils import sigmoid


class Sigmoid:
    def forward(self, x):
        self.out = sigmoid(x)
        return self.out

    def backward(self, dout):
        dx = dout * (1.0 - self.out) * self.out
        return dx


# %% sigmoid_keeps_slope
"""The slope is made on the way forward."""


class Sigmoid:
    def forward(self, x):
        y = 1.0 / (1.0 + np.exp(-x))
        self.slope = y - y * y
        return y

    def backward(self, dout):
        return np.multiply(dout, self.slope)


# %% sigmoid_keeps_x
"""I keep x and compute y again."""


class Sigmoid:
    def forward(self, x):
        self.x = x
        return self._y()

    def backward(self, dout):
        y = self._y()
        return y * (1 - y) * dout

    def _y(self):
        return np.exp(self.x) / (1.0 + np.exp(self.x))


# %% sigmoid_two_branches
"""Stable for large numbers of both signs."""


class Sigmoid:
    def forward(self, x):
        small = np.exp(-np.abs(x))
        self.out = np.where(x >= 0, 1.0, small) / (1 + small)
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# %% sigmoid_works_on_copy
"""In place, but on my own copy."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        dx = np.copy(dout)
        dx *= self.out
        dx *= 1 - self.out
        return dx


# %% sigmoid_changes_dout fails="test_sigmoid"
"""I multiplied dout in place."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        dout *= self.out
        dout *= 1 - self.out
        return dout


# %% sigmoid_changes_x fails="test_sigmoid"
"""I negated x in place, to save memory."""


class Sigmoid:
    def forward(self, x):
        np.negative(x, out=x)
        self.out = 1 / (1 + np.exp(x))
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# %% sigmoid_derivative_of_x fails="test_sigmoid"
"""I put x into y (1 - y)."""


class Sigmoid:
    def forward(self, x):
        self.x = x
        return 1 / (1 + np.exp(-x))

    def backward(self, dout):
        return dout * self.x * (1 - self.x)


# %% sigmoid_dout_ignored fails="test_sigmoid"
"""I returned the derivative of the sigmoid alone."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return self.out * (1 - self.out)


# %% sigmoid_factor_missing fails="test_sigmoid"
"""I forgot the factor 1 - y."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * self.out


# %% sigmoid_first_output_kept fails="test_sigmoid"
"""The output is stored in the first pass only."""


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        if self.out is None or self.out.shape != out.shape:
            self.out = out
        return out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# %% sigmoid_is_tanh fails="test_sigmoid"
"""I used tanh, which has the same shape."""


class Sigmoid:
    def forward(self, x):
        self.out = np.tanh(x)
        return self.out

    def backward(self, dout):
        return dout * (1 - self.out**2)


# %% sigmoid_normalised fails="test_sigmoid"
"""I divided by the sum of the row, so that it adds up to 1."""


class Sigmoid:
    def forward(self, x):
        e = 1 / (1 + np.exp(-x))
        self.out = e / e.sum(axis=1, keepdims=True)
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# %% sigmoid_of_dout fails="test_sigmoid"
"""I took the derivative at dout."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        y = 1 / (1 + np.exp(-dout))
        return y * (1 - y)


# %% sigmoid_only_one_minus_y fails="test_sigmoid"
"""I forgot the factor y."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * (1 - self.out)


# %% sigmoid_plus fails="test_sigmoid"
"""y (1 + y)."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * self.out * (1 + self.out)


# %% sigmoid_rounded fails="test_sigmoid"
"""I rounded the output to 0 or 1."""


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return np.round(self.out)

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# %% sigmoid_sign fails="test_sigmoid"
"""The minus in the exponent got lost."""


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(x))
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)


# %% sigmoid_squared fails="test_sigmoid"
"""I thought y (1 - y) is y - y, squared."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * (self.out - self.out**2) ** 2


# %% sigmoid_tanh_derivative fails="test_sigmoid"
"""I used the derivative of tanh."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * (1 - self.out**2)


# %% sigmoid_twice fails="test_sigmoid"
"""I took the sigmoid of y again on the way back."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        y = 1 / (1 + np.exp(-self.out))
        return dout * y * (1 - y)
