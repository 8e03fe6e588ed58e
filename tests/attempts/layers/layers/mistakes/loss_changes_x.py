"""I subtracted the largest score with -=.

fails: test_loss_forward
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        x -= np.max(x, axis=1, keepdims=True)
        e = np.exp(x)
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.sum(self.t * np.log(self.p)) / len(x)

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)
