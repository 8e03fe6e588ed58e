"""I join weights and biases into one matrix for each layer, with a column of ones."""


def forward_backward_prop(data, labels, params, dimensions):
    Dx, H, Dy = dimensions[0], dimensions[1], dimensions[2]
    cut = (Dx + 1) * H
    first = params[:cut].reshape(Dx + 1, H)  # the bias is the last row
    second = params[cut:].reshape(H + 1, Dy)
    ones = np.ones((data.shape[0], 1))
    x1 = np.hstack([data, ones])
    h = sigmoid(x1.dot(first))
    h1 = np.hstack([h, ones])
    y_hat = softmax(h1.dot(second))
    delta = y_hat - labels
    grad_second = h1.T.dot(delta)
    grad_first = x1.T.dot(delta.dot(second[:-1].T) * sigmoid_grad(h))
    cost = -np.log(np.sum(y_hat * labels, axis=1)).sum()
    return cost, np.concatenate([grad_first.ravel(), grad_second.ravel()])
