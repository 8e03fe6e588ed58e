"""I wrote all sums with einsum."""


def forward_backward_prop(data, labels, params, dimensions):
    Dx, H, Dy = dimensions[0], dimensions[1], dimensions[2]
    ends = np.cumsum([Dx * H, H, H * Dy])
    W1, b1, W2, b2 = np.split(params, ends)
    W1, W2 = W1.reshape(Dx, H), W2.reshape(H, Dy)

    h = sigmoid(data @ W1 + b1)
    y_hat = softmax(h @ W2 + b2)
    cost = -np.sum(labels * np.log(y_hat))

    delta_1 = y_hat - labels
    delta_2 = delta_1 @ W2.T
    delta_3 = delta_2 * sigmoid_grad(h)
    grad_W1, grad_b1 = np.einsum("ni,nj->ij", data, delta_3), np.einsum("nj->j", delta_3)
    grad_W2, grad_b2 = np.einsum("ni,nj->ij", h, delta_1), np.einsum("nj->j", delta_1)

    gradient = np.concatenate([part.ravel() for part in (grad_W1, grad_b1, grad_W2, grad_b2)])
    return cost, gradient
