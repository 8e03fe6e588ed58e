"""I took the derivative at dout.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        y = 1 / (1 + np.exp(-dout))
        return y * (1 - y)
