"""Every layer has a name of its own, and I print what happens."""


class TwoLayerNet:
    def __init__(self, n_in, n_hidden, n_out, weight_init_std=0.01):
        self.params = {"b1": np.zeros(n_hidden), "b2": np.zeros(n_out)}
        self.params["W1"] = np.random.standard_normal((n_in, n_hidden)) * weight_init_std
        self.params["W2"] = np.random.standard_normal((n_hidden, n_out)) * weight_init_std
        self.affine1 = Affine(self.params["W1"], self.params["b1"])
        self.relu = Relu()
        self.affine2 = Affine(self.params["W2"], self.params["b2"])
        self.softmax = SoftmaxWithLoss()
        print("a network of", sum(p.size for p in self.params.values()), "parameters")

    def predict(self, x):
        return self.affine2.forward(self.relu.forward(self.affine1.forward(x)))

    def loss(self, x, t):
        return self.softmax.forward(self.predict(x), t)

    def accuracy(self, x, t):
        right = 0
        for scores, answer in zip(self.predict(x), t):
            right += int(np.argmax(scores)) == int(answer if np.ndim(answer) == 0 else np.argmax(answer))
        return right / len(x)

    def numerical_gradient(self, x, t):
        f = lambda _: self.loss(x, t)
        slopes = {name: numerical_gradient(f, self.params[name]) for name in sorted(self.params)}
        print("measured", list(slopes))
        return slopes

    def gradient(self, x, t):
        loss = self.loss(x, t)
        print("loss", loss)
        self.affine1.backward(self.relu.backward(self.affine2.backward(self.softmax.backward())))
        return {
            "W1": self.affine1.dW,
            "b1": self.affine1.db,
            "W2": self.affine2.dW,
            "b2": self.affine2.db,
            "loss": loss,
        }
