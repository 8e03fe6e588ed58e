"""Everything is an array here, the loss too."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return np.asarray(-np.sum(self.t * np.log(self.p)) / len(x))

    def backward(self, dout=1):
        return np.multiply(np.divide(np.subtract(self.p, self.t), len(self.t)), dout)
