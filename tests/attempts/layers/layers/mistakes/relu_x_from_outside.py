"""My mask in backward uses x; the name was still there when I tried it.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        return np.maximum(0, x)

    def backward(self, dout):
        return dout * (x > 0)
