"""A base class that all my layers could share."""


class Layer:
    def __call__(self, *inputs):
        return self.forward(*inputs)

    def forward(self, x):
        raise NotImplementedError

    def backward(self, dout):
        raise NotImplementedError


class Affine(Layer):
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.cache = x
        return x.dot(self.W) + self.b

    def backward(self, dout):
        x = self.cache
        self.dW = x.T.dot(dout)
        self.db = dout.sum(axis=0)
        return dout.dot(self.W.T)
