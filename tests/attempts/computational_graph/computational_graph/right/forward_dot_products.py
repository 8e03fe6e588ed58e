"""Sums of products are dot products."""


def forward_propagation(x, y, w):
    exp = np.exp(np.dot(w[:2], x[:2]) ** 2 + w[5])
    tanh = np.tanh(exp + w[6])
    swell = sigmoid(np.sin(w[2] * x[2]) * np.dot(w[3:5], x[3:5]) + w[7])
    y_pred = tanh + w[8] * swell
    return dict(dy_pred=2 * (y_pred - y), loss=np.square(y_pred - y), sigmoid=swell, tanh=tanh, exp=exp)
