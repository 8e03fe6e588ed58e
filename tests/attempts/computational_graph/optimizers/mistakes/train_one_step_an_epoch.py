"""I added up the gradients and took one step at the end of each epoch.

fails: test_train_losses, test_train_sgd, test_train_momentum, test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    losses = []
    for epoch in range(1, epochs + 1):
        pairs = [loss_and_gradient(x, target, w) for x, target in zip(X, y)]
        gradient = np.mean([g for _, g in pairs], axis=0)
        losses.append(np.mean([loss for loss, _ in pairs]))
        if optimizer == "sgd":
            w = sgd_update(w, gradient, learning_rate)
        elif optimizer == "momentum":
            w, velocity = momentum_update(w, gradient, velocity, learning_rate)
        else:
            w, m, v = adam_update(w, gradient, m, v, epoch, learning_rate)
    return losses, w
