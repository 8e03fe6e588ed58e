"""I set dZ to zero where a unit rests, and reshape the sums."""


def backward_propagation_n(X, Y, cache):
    Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3 = cache
    m = X.shape[1]

    dZ3 = A3 - Y.reshape(1, -1)
    dZ2 = np.dot(W3.T, dZ3)
    dZ2[Z2 <= 0] = 0
    dZ1 = np.dot(W2.T, dZ2)
    dZ1[Z1 <= 0] = 0

    return dict(
        dW3=np.dot(dZ3, A2.T) / m,
        db3=np.sum(dZ3, axis=1).reshape(1, 1) / m,
        dW2=np.dot(dZ2, A1.T) / m,
        db2=np.sum(dZ2, axis=1).reshape(3, 1) / m,
        dW1=np.dot(dZ1, X.T) / m,
        db1=np.sum(dZ1, axis=1).reshape(5, 1) / m,
    )
