"""I used x in backward; the name was still there when I tried it.

fails: test_affine_backward
"""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        return np.dot(x, self.W) + self.b

    def backward(self, dout):
        self.dW = np.dot(x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)
