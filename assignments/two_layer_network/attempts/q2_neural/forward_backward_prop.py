# Ways to answer `forward_backward_prop`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% forward_backward_prop_classic
"""I unpack and stack as the exercise has always done it, and pick the right entries of y_hat."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = np.sum(-np.log(y_hat[labels == 1]))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, 0)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_column_of_ones
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


# %% forward_backward_prop_columns
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


# %% forward_backward_prop_delta_in_place
"""I write into arrays of my own."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat.copy()
    delta1[np.arange(len(data)), labels.argmax(axis=1)] -= 1
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta2 *= sigmoid_grad(h)
    delta3 = delta2
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_einsum
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


# %% forward_backward_prop_keywords_and_renamed
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


# %% forward_backward_prop_one_hour_at_a_time
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


# %% forward_backward_prop_own_softmax_slope
"""I went the long way through the Jacobian of softmax."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = np.zeros_like(y_hat)
    for n in range(len(data)):
        jacobian = np.diag(y_hat[n]) - np.outer(y_hat[n], y_hat[n])
        delta1[n] = jacobian @ (-labels[n] / y_hat[n])
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_prints_and_zero_dimensional
"""I print the shapes, and the cost is a 0-d array."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    print(W1.shape, W2.shape, grad.shape)
    return np.array(cost), grad


# %% forward_backward_prop_slope_written_out
"""I wrote the slope of the sigmoid out instead of calling sigmoid_grad."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * h * (1 - h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_tiny_number_in_log
"""I add 1e-15 in the logarithm, which no digit of the cost notices."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat + 1e-15))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_with_gradients_to_vector
"""A dictionary of gradients, and gradients_to_vector puts it into order."""

import gc_utils


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    gradients = {
        "dW1": np.dot(data.T, delta_3),
        "db1": np.sum(delta_3, axis=0),
        "dW2": np.dot(h.T, delta_1),
        "db2": np.sum(delta_1, axis=0),
    }
    return cost, gc_utils.gradients_to_vector(gradients)[:, 0]


# %% forward_backward_prop_W2_first fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I put the gradients into the vector in the order in which I computed them."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW2.flatten(), gradb2.flatten(), gradW1.flatten(), gradb1.flatten()))
    return cost, grad


# %% forward_backward_prop_W2_not_transposed fails="test_hidden_layer, test_whole_gradient"
"""I forgot to transpose W2, and reshaped it until it fitted."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.reshape(Dy, H))
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_b1_for_each_hour fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I forgot to sum the error over the hours."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = delta3

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_b2_for_each_hour fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I summed the error over the hours for b1 and forgot it for b2."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.sum(delta_3, axis=0),
        "W2": np.dot(h.T, delta_1),
        "b2": delta_1,
    }
    return cost, dictionary_to_vector(parts)[0].ravel()


# %% forward_backward_prop_binary_cross_entropy fails="test_cost"
"""I used the cost of yes-or-no networks."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat) + (1 - labels) * np.log(1 - y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_column_by_column fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I flattened the matrices column by column."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten("F"), gradb1.flatten(), gradW2.flatten("F"), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_column_vector fails="test_whole_gradient"
"""I returned the gradient as a column."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad.reshape(-1, 1)


# %% forward_backward_prop_cost_of_each_hour fails="test_cost"
"""I return one cost for each hour."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat), axis=1)

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_cost_without_minus fails="test_cost"
"""I forgot the minus of the cost."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_labels_overwritten fails="test_whole_gradient"
"""I subtract in place, so the labels are gone."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    labels -= y_hat
    delta1 = -labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_log_of_all fails="test_cost"
"""I summed the logarithms of all probabilities."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_mean_b1 fails="test_hidden_layer, test_whole_gradient"
"""I took the mean for b1."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.mean(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_mean_cost fails="test_cost"
"""I took the mean cost, but the gradient is that of the sum."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat)) / data.shape[0]

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_mean_gradient fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I divided the gradient by N, but the cost is a sum."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = (y_hat - labels) / data.shape[0]
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_mean_of_both fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I averaged over the hours, in the cost and in the gradient."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.mean(np.sum(labels * np.log(y_hat), axis=1))

    delta1 = (y_hat - labels) / len(data)
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_no_bias fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I forgot b1 on the way forward."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1)
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_no_slope fails="test_hidden_layer, test_whole_gradient"
"""I forgot the slope of the sigmoid."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_old_integer_type fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I used np.int, which numpy no longer has."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels.astype(np.int) * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_one_step_too_many fails="test_hidden_layer, test_whole_gradient"
"""I took a step with W2 before I passed the error on through it."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    W2 = W2 - 0.01 * gradW2
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_only_cost fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I returned the cost and forgot the gradient."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost


# %% forward_backward_prop_order_of_results fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I return the gradient first."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return grad, cost


# %% forward_backward_prop_sigmoid_output fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I took the sigmoid for the output too."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = sigmoid(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_sigmoid_twice fails="test_hidden_layer, test_whole_gradient"
"""I gave sigmoid_grad the sigmoid of h."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(sigmoid(h))
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_slope_of_z fails="test_hidden_layer, test_whole_gradient"
"""I gave sigmoid_grad what goes into the sigmoid, z1."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(z1)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_small_number_in_log fails="test_cost"
"""I added a small number inside the logarithm, against log 0."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat + 1e-7))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_softmax_slope fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I multiplied by the slope of the output once more."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = (y_hat - labels) * y_hat * (1 - y_hat)
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_squared_error fails="test_cost"
"""I used the squared error as cost."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = np.sum((y_hat - labels) ** 2) / 2

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_step_in_place fails="test_whole_gradient"
"""I took a step downhill at the end, and W1 is a piece of params."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    W1 -= 0.01 * gradW1
    return cost, grad


# %% forward_backward_prop_transposed_gradient fails="test_hidden_layer, test_whole_gradient"
"""I multiplied in the other order; the number of entries is the same."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(delta3.T, data)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_unpacked_column_by_column fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I unpacked the matrices column by column."""


def forward_backward_prop(data, labels, params, dimensions):
    Dx, H, Dy = dimensions[0], dimensions[1], dimensions[2]
    ends = np.cumsum([Dx * H, H, H * Dy])
    W1, b1, W2, b2 = np.split(params, ends)
    W1, W2 = W1.reshape(Dx, H, order="F"), W2.reshape(H, Dy, order="F")

    h = sigmoid(data @ W1 + b1)
    y_hat = softmax(h @ W2 + b2)
    cost = -np.sum(labels * np.log(y_hat))

    delta_1 = y_hat - labels
    delta_2 = delta_1 @ W2.T
    delta_3 = delta_2 * sigmoid_grad(h)
    grad_W1, grad_b1 = data.T @ delta_3, delta_3.sum(axis=0)
    grad_W2, grad_b2 = h.T @ delta_1, delta_1.sum(axis=0)

    gradient = np.concatenate([part.ravel() for part in (grad_W1, grad_b1, grad_W2, grad_b2)])
    return cost, gradient


# %% forward_backward_prop_weights_first fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I put the weights before the biases."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradW2.flatten(), gradb1.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_wrong_sign fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I took the labels minus the prediction."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = labels - y_hat
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_z1_for_h fails="test_output_layer, test_whole_gradient"
"""I used z1 in place of h for the gradient of W2."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(z1.T, delta1)
    gradb2 = np.sum(delta1, axis=0, keepdims=True)
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_zero_b2 fails="test_output_layer, test_whole_gradient"
"""I forgot the bias of the output and left its gradient zero."""


def forward_backward_prop(data, labels, params, dimensions):
    ### Unpack network parameters (do not modify)
    ofs = 0
    Dx, H, Dy = (dimensions[0], dimensions[1], dimensions[2])

    W1 = np.reshape(params[ofs : ofs + Dx * H], (Dx, H))
    ofs += Dx * H
    b1 = np.reshape(params[ofs : ofs + H], (1, H))
    ofs += H
    W2 = np.reshape(params[ofs : ofs + H * Dy], (H, Dy))
    ofs += H * Dy
    b2 = np.reshape(params[ofs : ofs + Dy], (1, Dy))

    z1 = np.dot(data, W1) + b1
    h = sigmoid(z1)
    z2 = np.dot(h, W2) + b2
    y_hat = softmax(z2)
    cost = -np.sum(labels * np.log(y_hat))

    delta1 = y_hat - labels
    gradW2 = np.dot(h.T, delta1)
    gradb2 = np.zeros((1, Dy))
    delta2 = np.dot(delta1, W2.T)
    delta3 = delta2 * sigmoid_grad(h)
    gradW1 = np.dot(data.T, delta3)
    gradb1 = np.sum(delta3, axis=0, keepdims=True)

    ### Stack gradients (do not modify)
    grad = np.concatenate((gradW1.flatten(), gradb1.flatten(), gradW2.flatten(), gradb2.flatten()))
    return cost, grad


# %% forward_backward_prop_softmax_of_the_labels fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I turn the labels into probabilities with softmax, too."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(softmax(labels) * np.log(y_hat))
    delta_1 = y_hat - softmax(labels)
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.sum(delta_3, axis=0),
        "W2": np.dot(h.T, delta_1),
        "b2": np.sum(delta_1, axis=0),
    }
    return cost, dictionary_to_vector(parts)[0].ravel()


# %% forward_backward_prop_labels_through_softmax fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I put the labels into softmax instead of the scores."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(labels)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.sum(delta_3, axis=0),
        "W2": np.dot(h.T, delta_1),
        "b2": np.sum(delta_1, axis=0),
    }
    return cost, dictionary_to_vector(parts)[0].ravel()


# %% forward_backward_prop_biases_along_the_rows fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I summed the biases over the units instead of the hours."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.sum(delta_3, axis=1),
        "W2": np.dot(h.T, delta_1),
        "b2": np.sum(delta_1, axis=1),
    }
    return cost, dictionary_to_vector(parts)[0].ravel()


# %% forward_backward_prop_three_values fails="test_cost, test_output_layer, test_hidden_layer, test_whole_gradient"
"""I return the probabilities as well, they may be useful."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.sum(delta_3, axis=0),
        "W2": np.dot(h.T, delta_1),
        "b2": np.sum(delta_1, axis=0),
    }
    return cost, dictionary_to_vector(parts)[0].ravel(), y_hat


# %% forward_backward_prop_b2_averaged fails="test_output_layer, test_whole_gradient"
"""I took the mean for b2."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.sum(delta_3, axis=0),
        "W2": np.dot(h.T, delta_1),
        "b2": np.mean(delta_1, axis=0),
    }
    return cost, dictionary_to_vector(parts)[0].ravel()


# %% forward_backward_prop_both_biases_averaged fails="test_output_layer, test_hidden_layer, test_whole_gradient"
"""I took the mean over the hours for both biases."""


def forward_backward_prop(data, labels, params, dimensions):
    W1, b1, W2, b2 = unpacked(params, dimensions).values()
    h = sigmoid(np.dot(data, W1) + b1)
    y_hat = softmax(np.dot(h, W2) + b2)
    cost = -np.sum(labels * np.log(y_hat))
    delta_1 = y_hat - labels
    delta_3 = np.dot(delta_1, W2.T) * sigmoid_grad(h)
    parts = {
        "W1": np.dot(data.T, delta_3),
        "b1": np.mean(delta_3, axis=0),
        "W2": np.dot(h.T, delta_1),
        "b2": np.mean(delta_1, axis=0),
    }
    return cost, dictionary_to_vector(parts)[0].ravel()
