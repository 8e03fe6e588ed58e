"""I wrote the sigmoid out in place, and tanh by exponentials."""


def forward_propagation(X, Y, W):
    W = np.array(W, dtype=float)
    products = W[:5] * X
    exp = np.exp((products[0] + products[1]) ** 2 + W[5])
    z = exp + W[6]
    tanh = (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
    sig = 1 / (1 + np.exp(-(np.sin(products[2]) * (products[3] + products[4]) + W[7])))
    error = Y - (tanh + sig * W[8])
    return {"exp": exp, "tanh": tanh, "sigmoid": sig, "loss": error**2, "dy_pred": -2 * error}
