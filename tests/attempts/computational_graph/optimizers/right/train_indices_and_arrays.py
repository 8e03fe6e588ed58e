"""Indices, and an array for the losses."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    N = X.shape[0]
    losses = np.zeros(epochs)
    velocity, m, v = np.zeros(9), np.zeros(9), np.zeros(9)
    t = 0
    for e in range(epochs):
        for i in range(N):
            loss, g = loss_and_gradient(X[i, :], y[i], w)
            losses[e] += loss / N
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            if optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            if optimizer == "adam":
                t = t + 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
    return losses, w
