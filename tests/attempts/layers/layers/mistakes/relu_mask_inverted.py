"""I kept the derivatives where x was negative.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = x <= 0
        out = x.copy()
        out[self.mask] = 0
        return out

    def backward(self, dout):
        dx = np.zeros_like(dout)
        dx[self.mask] = dout[self.mask]
        return dx
