"""numpy has a stable log-sum-exp."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        self.log_p = x - np.logaddexp.reduce(x, axis=1, keepdims=True)
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return -np.mean(np.sum(self.log_p * self.t, axis=1))

    def backward(self, dout=1):
        return dout / len(self.t) * (np.exp(self.log_p) - self.t)
