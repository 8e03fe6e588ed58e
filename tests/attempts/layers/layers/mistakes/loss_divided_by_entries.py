"""I divided the gradient by t.size.

fails: test_loss_backward, test_loss_labels, test_loss_exact
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / self.t.size
