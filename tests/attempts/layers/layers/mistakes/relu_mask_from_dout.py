"""I applied ReLU to dout.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * (dout > 0)
