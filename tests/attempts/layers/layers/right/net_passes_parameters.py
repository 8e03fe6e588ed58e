"""Every pass is told which parameters to use, also when it measures."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        self.params = {
            "W1": weight_init_std * np.random.randn(input_size, hidden_size),
            "b1": np.zeros(hidden_size),
            "W2": weight_init_std * np.random.randn(hidden_size, output_size),
            "b2": np.zeros(output_size),
        }

    def _pass(self, x, params):
        self.layers = [Affine(params["W1"], params["b1"]), Relu(), Affine(params["W2"], params["b2"])]
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def predict(self, x):
        return self._pass(x, self.params)

    def loss(self, x, t):
        self.last = SoftmaxWithLoss()
        return self.last.forward(self.predict(x), t)

    def accuracy(self, x, t):
        t = t if np.ndim(t) == 1 else np.argmax(t, axis=1)
        return np.count_nonzero(np.argmax(self.predict(x), axis=1) == t) / len(t)

    def numerical_gradient(self, x, t):
        def measure(name):
            def cost(array):
                return SoftmaxWithLoss().forward(self._pass(x, {**self.params, name: array}), t)

            return numerical_gradient(cost, self.params[name])

        return {name: measure(name) for name in self.params}

    def gradient(self, x, t):
        self.loss(x, t)
        dout = self.last.backward(1)
        for layer in self.layers[::-1]:
            dout = layer.backward(dout)
        return {"W1": self.layers[0].dW, "b1": self.layers[0].db, "W2": self.layers[2].dW, "b2": self.layers[2].db}
