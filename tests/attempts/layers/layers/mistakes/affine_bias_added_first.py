"""I added b before multiplying, cut to the right length.

fails: test_affine_forward
"""


class Affine:
    def __init__(self, W, b):
        self.W = W
        self.b = b

    def forward(self, x):
        self.x = x
        return np.dot(x + np.resize(self.b, x.shape[1]), self.W)

    def backward(self, dout):
        self.dW = np.dot(self.x.T, dout)
        self.db = np.sum(dout, axis=0)
        return np.dot(dout, self.W.T)
