# Ways to answer `Affine`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% affine_base_class
"""A base class that all my layers could share."""


class Layer:
    def __call__(self, *inputs):
        return self.forward(*inputs)

    def forward(self, x):
        raise NotImplementedError

    def backward(self, dout):
        raise NotImplementedError


class Affine(Layer):
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.cache = x
        return x.dot(self.W) + self.b

    def backward(self, dout):
        x = self.cache
        self.dW = x.T.dot(dout)
        self.db = dout.sum(axis=0)
        return dout.dot(self.W.T)


# %% affine_einsum
"""I write all products with einsum."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.einsum("ni,io->no", x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.einsum("ni,no->io", self.x, dout)
        self.db = np.einsum("no->o", dout)
        return np.einsum("no,io->ni", dout, self.W)


# %% affine_keepdims_then_reshape
"""I keep the dimensions and shape db like b in the end."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = dout.sum(axis=0, keepdims=True).reshape(self.b.shape)
        return np.dot(dout, self.W.T)


# %% affine_loops
"""Example by example, to see what happens."""


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x.copy()
        rows = []
        for row in x:
            rows.append([row @ self.W[:, j] + self.b[j] for j in range(len(self.b))])
        return np.array(rows)

    def backward(self, dout):
        self.dW = np.zeros(self.W.shape)
        self.db = np.zeros(self.b.shape)
        dx = np.zeros(self.x.shape)
        for n in range(len(dout)):
            self.dW += np.outer(self.x[n], dout[n])
            self.db += dout[n]
            dx[n] = self.W.dot(dout[n])
        return dx


# %% affine_remembers_shape
"""I flatten whatever comes in, and give dx the old shape."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.x, self.dW, self.db = None, None, None

    def forward(self, x):
        self.shape = x.shape
        self.x = x.reshape(x.shape[0], -1)
        return np.dot(self.x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T).reshape(self.shape)


# %% affine_renamed
"""My arguments have shorter names, and forward prints the shapes."""


class Affine(object):
    def __init__(self, weights, biases):
        self.W = weights
        self.b = biases
        self.dW = self.db = None

    def forward(self, a):
        self.a = a
        print("Affine", a.shape, "->", self.W.shape[1])
        return np.add(np.matmul(a, self.W), self.b)

    def backward(self, d):
        self.dW, self.db = self.a.T.dot(d), d.sum(0)
        return d.dot(self.W.T)


# %% affine_row_of_ones
"""db is a product too, of a row of ones and dout."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout
        self.db = np.ones(len(dout)) @ dout
        return dout @ self.W.T


# %% affine_sums_in_place
"""I allocate the gradients once and fill them."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = np.empty_like(W)
        self.db = np.empty_like(b)

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.matmul(np.swapaxes(self.x, 0, 1), dout, out=np.empty(self.W.shape))
        self.db = np.add.reduce(dout, axis=0)
        return np.matmul(dout, np.swapaxes(self.W, 0, 1))


# %% net_layers_with_more_methods
"""My layers know their parameters by name, and the network asks them."""


class Affine:
    def __init__(self, W, b, number=0):
        self.W, self.b, self.number = W, b, number

    def forward(self, x):
        self.x = x
        return x @ self.W + self.b

    def backward(self, dout):
        self.dW, self.db = self.x.T @ dout, dout.sum(axis=0)
        return dout @ self.W.T

    def gradients(self):
        return {f"W{self.number}": self.dW, f"b{self.number}": self.db}


class Relu:
    def forward(self, x):
        self.on = x > 0
        return x * self.on

    def backward(self, dout):
        return dout * self.on

    def gradients(self):
        return {}


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.p = self.softmax(x)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.p)

    @staticmethod
    def softmax(x):
        e = np.exp(x - x.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        W1, W2 = np.random.randn(input_size, hidden_size), np.random.randn(hidden_size, output_size)
        self.params = {"W1": W1 * weight_init_std, "b1": np.zeros(hidden_size)}
        self.params |= {"W2": W2 * weight_init_std, "b2": np.zeros(output_size)}
        one = Affine(self.params["W1"], self.params["b1"], number=1)
        two = Affine(self.params["W2"], self.params["b2"], number=2)
        self.layers, self.judge = [one, Relu(), two], SoftmaxWithLoss()

    def predict(self, x):
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def loss(self, x, t):
        return self.judge.forward(self.predict(x), t)

    def accuracy(self, x, t):
        answers = t if t.ndim == 1 else t.argmax(axis=1)
        return np.mean(SoftmaxWithLoss.softmax(self.predict(x)).argmax(axis=1) == answers)

    def numerical_gradient(self, x, t):
        return {name: numerical_gradient(lambda _: self.loss(x, t), self.params[name]) for name in self.params}

    def gradient(self, x, t):
        self.loss(x, t)
        found, dout = {}, self.judge.backward()
        for layer in reversed(self.layers):
            dout = layer.backward(dout)
            found |= layer.gradients()
        return found


# %% affine_bias_added_first fails="test_affine_forward"
"""I added b before multiplying, cut to the right length."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x + np.resize(self.b, x.shape[1]), self.W)

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_bias_forgotten fails="test_affine_forward"
"""I multiplied by the weights and forgot b."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        out = np.dot(x, self.W)
        return out

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_bias_in_dx fails="test_affine_backward"
"""b takes part in the forward pass, so I added it to dx."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout - self.b, self.W.T)


# %% affine_bias_mean fails="test_affine_backward"
"""The bias gradient is the mean over the examples."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.mean(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_bias_subtracted fails="test_affine_forward"
"""A threshold is subtracted, I thought."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return x @ self.W - self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_bias_trains_itself fails="test_affine_backward"
"""In backward I move b downhill at once; W I leave to the optimizer."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        self.b -= 0.1 * self.db
        return np.dot(dout, self.W.T)


# %% affine_both_divided_by_n fails="test_affine_backward"
"""Gradients are means, so I divided dW and db by N."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = self.x.T @ dout / len(dout)
        self.db = dout.sum(axis=0) / len(dout)
        return np.dot(dout, self.W.T)


# %% affine_changes_x fails="test_affine_forward, test_affine_backward"
"""I centre x before I use it, with -=."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        x -= x.mean(axis=0)
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_db_keepdims fails="test_affine_backward"
"""I kept the dimensions of the sum."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0, keepdims=True)
        return np.dot(dout, self.W.T)


# %% affine_db_not_summed fails="test_affine_backward"
"""Adding b has the derivative 1, so db is dout."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = dout * 1
        return np.dot(dout, self.W.T)


# %% affine_db_of_first_example fails="test_affine_backward"
"""All rows get the same b, so one row is enough."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = dout[0]
        return np.dot(dout, self.W.T)


# %% affine_db_one_number fails="test_affine_backward"
"""I forgot the axis in the sum."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout)
        return np.dot(dout, self.W.T)


# %% affine_db_wrong_axis fails="test_affine_backward"
"""I summed along the rows."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=1)
        return np.dot(dout, self.W.T)


# %% affine_dout_averaged_in_place fails="test_affine_backward"
"""I divide dout by N in place before I use it, and give dx back whole."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        N = len(dout)
        dout /= N
        self.dW = np.dot(self.x.T, dout) * N
        self.db = np.sum(dout, axis=0) * N
        return np.dot(dout, self.W.T) * N


# %% affine_dout_ignored fails="test_affine_backward"
"""I took the derivative of x W by itself, without the chain rule."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, np.ones_like(dout))
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_dw_kept_local fails="test_affine_backward"
"""dW and db are local variables."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        dW = np.dot(self.x.T, dout)
        db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_dw_reshaped fails="test_affine_backward"
"""dW came out transposed, so I reshaped it into the form of W."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(dout.T, self.x).reshape(self.W.shape)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_dw_transposed fails="test_affine_backward"
"""I multiplied dout by x, not x by dout."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(dout.T, self.x)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_dx_not_returned fails="test_affine_backward"
"""I computed dx and did not return it."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        dx = np.dot(dout, self.W.T)


# %% affine_forward_misspelt fails="test_affine_forward, test_affine_backward"
"""I wrote foward."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def foward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_first_batch_kept fails="test_affine_backward"
"""I stored x only once."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.x = None

    def forward(self, x):
        if self.x is None:
            self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_gradients_accumulate fails="test_affine_backward"
"""Gradients add up, as in the big frameworks."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b
        self.dW = np.zeros_like(W)
        self.db = np.zeros_like(b)

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = self.dW + np.dot(self.x.T, dout)
        self.db = self.db + dout.sum(axis=0)
        return np.dot(dout, self.W.T)


# %% affine_output_flat fails="test_affine_forward"
"""I return one long row, the layer after it can reshape."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return (np.dot(x, self.W) + self.b).ravel()

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_returns_dw fails="test_affine_backward"
"""I returned dW, because it is what is learnt."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return self.dW


# %% affine_returns_three fails="test_affine_backward"
"""I returned all three derivatives."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T), self.dW, self.db


# %% affine_trains_itself fails="test_affine_backward"
"""The layer takes its own step, so nobody has to do it outside."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        self.W -= 0.1 * self.dW
        self.b -= 0.1 * self.db
        return np.dot(dout, self.W.T)


# %% affine_w_not_transposed fails="test_affine_backward"
"""I forgot to transpose W on the way back."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W)


# %% affine_weights_divided_by_n fails="test_affine_backward"
"""I divided dW by the number of examples, as in the other networks."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        N = self.x.shape[0]
        self.dW = np.dot(self.x.T, dout) / N
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_x_forgotten fails="test_affine_backward"
"""I did not keep x in forward."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        W = self.W
        return x @ W + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)


# %% affine_x_from_outside fails="test_affine_backward"
"""I used x in backward; the name was still there when I tried it."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)
