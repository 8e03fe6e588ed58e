"""Other names; I call with keywords and return a list."""


def forward_backward_prop(X, Y, theta, sizes):
    inputs, hidden, classes = sizes
    shapes = [(inputs, hidden), (1, hidden), (hidden, classes), (1, classes)]
    parts, start = [], 0
    for rows, columns in shapes:
        parts.append(theta[start : start + rows * columns].reshape(rows, columns))
        start += rows * columns
    W, b, V, c = parts
    H = sigmoid(x=X.dot(W) + b)
    P = softmax(x=H.dot(V) + c)
    D = P - Y
    E = D.dot(V.T) * sigmoid_grad(s=H)
    gradients = [X.T.dot(E), E.sum(0), H.T.dot(D), D.sum(0)]
    flat = []
    for g in gradients:
        flat.extend(g.flatten().tolist())
    return [float(-(Y * np.log(P)).sum()), np.array(flat)]
