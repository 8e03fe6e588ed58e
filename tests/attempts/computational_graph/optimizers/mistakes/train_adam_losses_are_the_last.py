"""I wrote three loops and left the mean out in the one for Adam.

fails: test_train_losses
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    losses = []
    if optimizer == "sgd":
        for epoch in range(epochs):
            seen = []
            for i in range(len(X)):
                loss, g = loss_and_gradient(X[i], y[i], w)
                seen.append(loss)
                w = sgd_update(w, g, learning_rate)
            losses.append(sum(seen) / len(seen))
    if optimizer == "momentum":
        velocity = np.zeros(9)
        for epoch in range(epochs):
            seen = []
            for i in range(len(X)):
                loss, g = loss_and_gradient(X[i], y[i], w)
                seen.append(loss)
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            losses.append(sum(seen) / len(seen))
    if optimizer == "adam":
        m, v, t = np.zeros(9), np.zeros(9), 0
        for epoch in range(epochs):
            for i in range(len(X)):
                t = t + 1
                loss, g = loss_and_gradient(X[i], y[i], w)
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
            losses.append(loss)
    return losses, w
