"""I gave Adam the number of the epoch.

fails: test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    losses = []
    for epoch in range(1, epochs + 1):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, epoch, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
