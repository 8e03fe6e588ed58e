"""I clipped to the range from 0 to 1.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = (x > 0) & (x < 1)
        return np.clip(x, 0, 1)

    def backward(self, dout):
        return dout * self.mask
