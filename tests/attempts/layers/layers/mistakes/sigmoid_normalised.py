"""I divided by the sum of the row, so that it adds up to 1.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        e = 1 / (1 + np.exp(-x))
        self.out = e / e.sum(axis=1, keepdims=True)
        return self.out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)
