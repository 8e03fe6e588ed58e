"""A little of the derivative goes through dead units, then they can recover.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return np.where(self.mask, dout, 0.01 * dout)
