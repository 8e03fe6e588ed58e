"""I took the absolute value.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.sign = np.sign(x)
        return np.abs(x)

    def backward(self, dout):
        return dout * self.sign
