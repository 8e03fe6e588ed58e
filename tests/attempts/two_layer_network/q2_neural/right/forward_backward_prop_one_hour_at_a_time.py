"""I loop over the hours and add up."""


def forward_backward_prop(data, labels, params, dimensions):
    Dx, H, Dy = dimensions
    W1 = params[: Dx * H].reshape(Dx, H)
    b1 = params[Dx * H : Dx * H + H]
    W2 = params[Dx * H + H : Dx * H + H + H * Dy].reshape(H, Dy)
    b2 = params[Dx * H + H + H * Dy :]
    cost = 0.0
    gW1, gb1, gW2, gb2 = np.zeros((Dx, H)), np.zeros(H), np.zeros((H, Dy)), np.zeros(Dy)
    for x, y in zip(data, labels):
        h = sigmoid(x @ W1 + b1)
        y_hat = softmax(h @ W2 + b2)
        cost -= np.log(y_hat[np.argmax(y)])
        error = y_hat - y
        back = (W2 @ error) * sigmoid_grad(h)
        gW2 += np.outer(h, error)
        gb2 += error
        gW1 += np.outer(x, back)
        gb1 += back
    return cost, np.hstack([gW1.ravel(), gb1, gW2.ravel(), gb2])
