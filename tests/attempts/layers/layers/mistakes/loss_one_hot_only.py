"""I forgot that the answers may be labels.

fails: test_loss_labels
"""


class SoftmaxWithLoss:
    def forward(self, x, t):
        e = np.exp(x - np.max(x, axis=1, keepdims=True))
        self.p = e / np.sum(e, axis=1, keepdims=True)
        self.t = t
        return np.sum(-t * np.log(self.p)) / x.shape[0]

    def backward(self, dout=1):
        return dout * (self.p - self.t) / len(self.t)
