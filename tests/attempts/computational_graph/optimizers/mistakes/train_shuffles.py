"""I shuffle the examples in each epoch, as one usually does.

fails: test_train_losses, test_train_sgd, test_train_momentum, test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for i in np.random.permutation(len(X)):
            t += 1
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
