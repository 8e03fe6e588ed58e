"""einsum, np.where and np.mean."""


def backward_propagation_n(X, Y, cache):
    Z1, A1, _, _, Z2, A2, W2, _, _, A3, W3, _ = cache
    dZ3 = np.subtract(A3, Y)
    dZ2 = np.where(A2 > 0, np.einsum("ki,kj->ij", W3, dZ3), 0.0)
    dZ1 = np.where(A1 > 0, np.einsum("ki,kj->ij", W2, dZ2), 0.0)
    m = Y.shape[-1]
    out = {}
    for layer, dZ, A in ((1, dZ1, X), (2, dZ2, A1), (3, dZ3, A2)):
        out[f"dW{layer}"] = np.einsum("ij,kj->ik", dZ, A) / m
        out[f"db{layer}"] = dZ.mean(axis=1, keepdims=True)
    return out
