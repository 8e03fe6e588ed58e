"""I masked where the output is >= 0, which is everywhere.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.out = np.maximum(0, x)
        return self.out

    def backward(self, dout):
        return dout * (self.out >= 0)
