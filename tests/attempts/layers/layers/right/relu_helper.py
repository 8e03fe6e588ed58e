"""The helper module has relu already."""

from gc_utils import relu


class Relu:
    def forward(self, x):
        self.x = x
        return relu(x)

    def backward(self, dout):
        return np.multiply(dout, np.int64(self.x > 0))
