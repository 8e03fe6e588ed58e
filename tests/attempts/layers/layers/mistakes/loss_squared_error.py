"""I used the squared error, with its gradient.

fails: test_loss_forward, test_loss_backward, test_loss_labels, test_loss_exact
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return 0.5 * np.sum((self.p - self.t) ** 2) / len(x)

    def backward(self, dout=1):
        d = (self.p - self.t) / len(self.t)
        return dout * self.p * (d - np.sum(d * self.p, axis=1, keepdims=True))
