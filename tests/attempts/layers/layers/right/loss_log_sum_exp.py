"""With log-sum-exp; p only for the way back."""


class SoftmaxWithLoss:
    def forward(self, x, t):
        shifted = x - x.max(axis=1, keepdims=True)
        self.log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        self.t = t if t.ndim == 2 else np.eye(x.shape[1])[t]
        return np.sum(-self.t * self.log_p) / x.shape[0]

    def backward(self, dout=1):
        return (np.exp(self.log_p) - self.t) * dout / self.t.shape[0]
