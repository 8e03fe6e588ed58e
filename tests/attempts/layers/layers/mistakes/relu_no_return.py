"""I changed dout in place and did not return it.

fails: test_relu
"""


class Relu:
    def forward(self, x):
        self.mask = x > 0
        return x * self.mask

    def backward(self, dout):
        dout *= self.mask
