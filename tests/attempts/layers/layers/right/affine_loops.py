"""Example by example, to see what happens."""


class Affine:
    def __init__(self, W, b):
        self.W, self.b = W, b

    def forward(self, x):
        self.x = x.copy()
        rows = []
        for row in x:
            rows.append([row @ self.W[:, j] + self.b[j] for j in range(len(self.b))])
        return np.array(rows)

    def backward(self, dout):
        self.dW = np.zeros(self.W.shape)
        self.db = np.zeros(self.b.shape)
        dx = np.zeros(self.x.shape)
        for n in range(len(dout)):
            self.dW += np.outer(self.x[n], dout[n])
            self.db += dout[n]
            dx[n] = self.W.dot(dout[n])
        return dx
