"""Clipping from below only."""


class Relu:
    def forward(self, x):
        self.x = x
        return x.clip(min=0)

    def backward(self, dout):
        dx = np.array(dout, copy=True)
        dx[~(self.x > 0)] = 0
        return dx
