"""I keep the dimensions and shape db like b in the end."""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = dout.sum(axis=0, keepdims=True).reshape(self.b.shape)
        return np.dot(dout, self.W.T)
