"""I work with labels inside, and pick with them."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = np.argmax(t, axis=1) if t.ndim > 1 else t
        self.rows = np.arange(len(t))
        return -np.mean(np.log(self.p[self.rows, self.t]))

    def backward(self, dout=1):
        dx = self.p.copy()
        dx[self.rows, self.t] -= 1
        return dx * (dout / len(dx))
