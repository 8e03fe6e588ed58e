"""Without layer objects: the formulas as matrices."""


class TwoLayerNet:
    def __init__(self, input_size, hidden_size, output_size, weight_init_std=0.01):
        normal = np.random.default_rng().normal
        self.params = dict(
            W1=normal(0, weight_init_std, (input_size, hidden_size)),
            b1=np.zeros((hidden_size,)),
            W2=normal(0, weight_init_std, (hidden_size, output_size)),
            b2=np.zeros((output_size,)),
        )

    def predict(self, x):
        p = self.params
        return np.maximum(x @ p["W1"] + p["b1"], 0) @ p["W2"] + p["b2"]

    def _probabilities(self, x):
        scores = self.predict(x)
        e = np.exp(scores - scores.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    @staticmethod
    def _labels(t):
        return t if t.ndim == 1 else t.argmax(axis=1)

    def loss(self, x, t):
        return float(-np.log(self._probabilities(x)[np.arange(len(x)), self._labels(t)]).mean())

    def accuracy(self, x, t):
        return float((self.predict(x).argmax(axis=1) == self._labels(t)).mean())

    def numerical_gradient(self, x, t):
        return {k: numerical_gradient(lambda _: self.loss(x, t), v) for k, v in self.params.items()}

    def gradient(self, x, t):
        p = self.params
        hidden = np.maximum(x @ p["W1"] + p["b1"], 0)
        d2 = self._probabilities(x)
        d2[np.arange(len(x)), self._labels(t)] -= 1
        d2 /= len(x)
        d1 = (d2 @ p["W2"].T) * (hidden > 0)
        return {"b2": d2.sum(0), "W2": hidden.T @ d2, "b1": d1.sum(0), "W1": x.T @ d1}
