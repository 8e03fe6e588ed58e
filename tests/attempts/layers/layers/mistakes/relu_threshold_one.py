"""I masked with x > 1.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.x = x
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * (self.x > 1)
