"""The output is stored in the first pass only.

fails: test_sigmoid
"""


class Sigmoid:
    def __init__(self):
        self.out = None

    def forward(self, x):
        out = 1 / (1 + np.exp(-x))
        if self.out is None or self.out.shape != out.shape:
            self.out = out
        return out

    def backward(self, dout):
        return dout * self.out * (1 - self.out)
