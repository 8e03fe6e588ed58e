"""A row counts as soon as one of its entries is positive.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = np.any(x > 0, axis=1, keepdims=True)
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * self.mask
