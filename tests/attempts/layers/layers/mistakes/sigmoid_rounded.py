"""I rounded the output to 0 or 1.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        self.out = 1 / (1 + np.exp(-x))
        return np.round(self.out)

    def backward(self, dout):
        return dout * self.out * (1 - self.out)
