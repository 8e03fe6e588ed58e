"""The mean of x and its absolute value."""


class Relu:
    def forward(self, x):
        self.positive = np.sign(x) + 1
        return 0.5 * (x + np.abs(x))

    def backward(self, dout):
        return dout * self.positive / 2
