"""I multiplied dout by the output.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.out = np.maximum(0, x)
        return self.out

    def backward(self, dout):
        return dout * self.out
