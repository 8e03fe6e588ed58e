"""I added 1e-7 in the logarithm, and backward knows it too.

fails: test_loss_exact
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p + 1e-7)) / len(x)

    def backward(self, dout=1):
        share = np.sum(self.t * self.p, axis=1, keepdims=True)
        return dout * share / (share + 1e-7) * (self.p - self.t) / len(self.t)
