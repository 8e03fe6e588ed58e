"""I divide dout by N in place before I use it, and give dx back whole.

fails: test_affine_backward
"""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        N = len(dout)
        dout /= N
        self.dW = np.dot(self.x.T, dout) * N
        self.db = np.sum(dout, axis=0) * N
        return np.dot(dout, self.W.T) * N
