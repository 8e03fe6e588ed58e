"""I forgot that the answers may be one-hot rows.

fails: test_loss_forward, test_loss_backward, test_loss_exact
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t
        return -np.mean(np.log(self.p[np.arange(len(x)), t]))

    def backward(self, dout=1):
        dx = self.p.copy()
        dx[np.arange(len(dx)), self.t] -= 1
        return dout * dx / len(dx)
