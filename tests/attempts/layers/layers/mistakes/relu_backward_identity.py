"""Backward just hands dout on.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        return np.maximum(0, x)

    def backward(self, dout):
        return dout
