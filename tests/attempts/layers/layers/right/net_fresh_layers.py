"""The layers are made anew for every pass, from what is in params."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = {}
        sizes = [input_size, hidden_size, output_size]
        for i in (1, 2):
            self.params[f"W{i}"] = np.random.normal(0.0, weight_init_std, size=(sizes[i - 1], sizes[i]))
            self.params[f"b{i}"] = np.zeros(sizes[i])

    def _forward(self, x):
        p = self.params
        self.chain = [Affine(p["W1"], p["b1"]), Relu(), Affine(p["W2"], p["b2"])]
        for layer in self.chain:
            x = layer.forward(x)
        return x

    def predict(self, x):
        return self._forward(x)

    def loss(self, x, t):
        self.end = SoftmaxWithLoss()
        return self.end.forward(self._forward(x), t)

    def accuracy(self, x, t):
        guesses = np.argmax(self.predict(x), axis=-1)
        answers = t if t.ndim == 1 else np.argmax(t, axis=-1)
        return sum(int(g == a) for g, a in zip(guesses, answers)) / len(guesses)

    def numerical_gradient(self, x, t):
        def cost(_):
            return self.loss(x, t)

        return {name: numerical_gradient(cost, self.params[name]) for name in self.params}

    def gradient(self, x, t):
        self.loss(x, t)
        d = self.end.backward()
        for layer in self.chain[::-1]:
            d = layer.backward(d)
        one, _, two = self.chain
        return dict(W1=one.dW, b1=one.db, W2=two.dW, b2=two.db)
