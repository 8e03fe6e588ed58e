"""I multiplied dout in place.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        dout *= self.out
        dout *= 1 - self.out
        return dout
