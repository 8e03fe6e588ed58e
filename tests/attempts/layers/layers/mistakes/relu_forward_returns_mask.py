"""Forward returns 1 where a unit fires.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = (x > 0).astype(float)
        return self.mask

    def backward(self, dout):
        return dout * self.mask
