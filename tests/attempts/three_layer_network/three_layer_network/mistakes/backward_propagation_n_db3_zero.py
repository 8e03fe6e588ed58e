"""I set db3 to zero: one bias more or less does not matter.

fails: test_backward_all
"""


def backward_propagation_n(X, Y, cache):
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    m = X.shape[1]
    grads = {}
    dZ3 = (A3 - Y) / m
    grads["dW3"] = dZ3 @ A2.T
    grads["db3"] = np.zeros((1, 1))
    dZ2 = (W3.T @ dZ3) * (Z2 > 0)
    grads["dW2"] = dZ2 @ A1.T
    grads["db2"] = dZ2.sum(axis=1, keepdims=True)
    dZ1 = (W2.T @ dZ2) * (Z1 > 0)
    grads["dW1"] = dZ1 @ X.T
    grads["db1"] = dZ1.sum(axis=1, keepdims=True)
    return grads
