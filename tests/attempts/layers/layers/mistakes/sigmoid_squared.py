"""I thought y (1 - y) is y - y, squared.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * (self.out - self.out**2) ** 2
