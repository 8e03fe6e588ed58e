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
