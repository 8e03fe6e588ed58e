"""I used the derivative of tanh.

fails: test_sigmoid
"""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        return dout * (1 - self.out**2)
