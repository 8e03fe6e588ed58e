"""One morning after the other, and the mean at the end."""


def backward_propagation_n(X, Y, cache):
    (Z1, A1, W1, b1, Z2, A2, W2, b2, Z3, A3, W3, b3) = cache
    answers = np.ravel(Y)
    gradients = {"dW1": 0, "db1": 0, "dW2": 0, "db2": 0, "dW3": 0, "db3": 0}
    for j in range(X.shape[1]):
        d3 = A3[:, [j]] - answers[j]
        d2 = W3.T @ d3 * np.heaviside(Z2[:, [j]], 0)
        d1 = W2.T @ d2 * np.heaviside(Z1[:, [j]], 0)
        for name, delta, below in (("3", d3, A2), ("2", d2, A1), ("1", d1, X)):
            gradients["dW" + name] = gradients["dW" + name] + delta @ below[:, [j]].T
            gradients["db" + name] = gradients["db" + name] + delta
    return {name: total / X.shape[1] for name, total in gradients.items()}
