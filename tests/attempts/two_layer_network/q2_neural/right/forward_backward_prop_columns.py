"""I work with one hour a column, and transpose at both ends."""


def forward_backward_prop(data, labels, params, dimensions):
    Dx, H, Dy = dimensions[0], dimensions[1], dimensions[2]
    parts = np.split(np.array(params), np.cumsum([Dx * H, H, H * Dy]))
    W1, b1 = parts[0].reshape(Dx, H).T, parts[1].reshape(H, 1)
    W2, b2 = parts[2].reshape(H, Dy).T, parts[3].reshape(Dy, 1)
    X, Y = data.T, labels.T
    A1 = sigmoid(W1 @ X + b1)
    A2 = softmax((W2 @ A1 + b2).T).T
    cost = -np.sum(Y * np.log(A2))
    dZ2 = A2 - Y
    dZ1 = (W2.T @ dZ2) * sigmoid_grad(A1)
    dW1, db1, dW2, db2 = dZ1 @ X.T, dZ1.sum(axis=1), dZ2 @ A1.T, dZ2.sum(axis=1)
    return cost, np.concatenate([dW1.T.ravel(), db1, dW2.T.ravel(), db2])
