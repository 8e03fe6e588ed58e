"""I work on the transposed array, then the broadcasting fits."""


def _softmax(x):
    x = x.T - np.max(x, axis=1)
    y = np.exp(x) / np.sum(np.exp(x), axis=0)
    return y.T


class SoftmaxWithLoss:
    def __init__(self):
        self.loss = self.p = self.y = None

    def forward(self, x, y):
        if y.ndim == 1:
            y = (y[:, np.newaxis] == np.arange(x.shape[1])).astype(float)
        self.y = y
        self.p = _softmax(x)
        self.loss = np.sum(-y * np.log(self.p)) / self.p.shape[0]
        return self.loss

    def backward(self, dout=1):
        return dout * (self.p - self.y) / self.y.shape[0]
