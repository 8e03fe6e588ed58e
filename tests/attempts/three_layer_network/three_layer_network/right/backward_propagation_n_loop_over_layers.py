"""A loop over the layers, from the last to the first, and other names for the arguments."""


def backward_propagation_n(inputs, labels, saved):
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = saved
    below = {1: inputs, 2: A1, 3: A2}
    weights = {2: W2, 3: W3}
    rests = {1: Z1 <= 0, 2: Z2 <= 0}
    m = float(inputs.shape[1])
    grads = {}
    delta = A3 - labels
    for layer in (3, 2, 1):
        grads["dW" + str(layer)] = delta.dot(below[layer].T) / m
        grads["db" + str(layer)] = (delta / m).sum(1)[:, None]
        if layer > 1:
            delta = weights[layer].T.dot(delta)
            delta[rests[layer - 1]] = 0.0
    print("done with", sorted(grads))
    return grads
