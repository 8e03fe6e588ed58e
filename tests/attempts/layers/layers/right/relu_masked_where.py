"""I multiply only where it fires."""


class Relu:
    def forward(self, x):
        self.off = np.where(x <= 0)
        out = np.array(x)
        out[self.off] = 0
        return out

    def backward(self, dout):
        out = dout * 1.0
        out[self.off] = 0
        return out
