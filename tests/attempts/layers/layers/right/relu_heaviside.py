"""numpy has a step function."""


class Relu:
    def forward(self, x):
        self.step = np.heaviside(x, 0)
        return self.step * x

    def backward(self, dout):
        return self.step * dout
