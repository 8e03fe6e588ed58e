"""Number by number."""


class Relu:
    def forward(self, x):
        self.x = x
        return np.array([[max(0.0, value) for value in row] for row in x])

    def backward(self, dout):
        return np.array([[d if value > 0 else 0.0 for d, value in zip(*rows)] for rows in zip(dout, self.x)])
