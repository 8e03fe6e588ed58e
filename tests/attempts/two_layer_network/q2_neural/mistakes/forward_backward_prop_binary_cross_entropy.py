"""I used the cost of yes-or-no networks.

fails: test_cost
"""


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
