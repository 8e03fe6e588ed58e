"""I pass fresh zeros to every update.

fails: test_train_momentum, test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, np.zeros(9), learning_rate)
            else:
                w, m, v = adam_update(w, gradient, np.zeros(9), np.zeros(9), 1, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
