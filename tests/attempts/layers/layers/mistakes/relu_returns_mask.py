"""Backward returns the slopes 0 and 1.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        return self.mask.astype(float)
