"""I took the sigmoid of y again on the way back.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        y = 1 / (1 + np.exp(-self.out))
        return dout * y * (1 - y)
