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
