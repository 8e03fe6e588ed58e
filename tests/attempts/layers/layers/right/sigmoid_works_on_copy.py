"""In place, but on my own copy."""


class Sigmoid:
    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        self.out = out
        return out

    def backward(self, dout):
        dx = np.copy(dout)
        dx *= self.out
        dx *= 1 - self.out
        return dx
