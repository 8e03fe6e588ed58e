"""I noted the loss of the last example of each epoch.

fails: test_train_losses
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        for i in range(len(X)):
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(loss)
    return losses, w
