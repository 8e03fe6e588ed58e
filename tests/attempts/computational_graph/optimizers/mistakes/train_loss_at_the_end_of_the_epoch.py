"""I computed the mean loss once more after each epoch, with the weights of its end.

fails: test_train_losses
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        for x, target in zip(X, y):
            _, gradient = loss_and_gradient(x, target, w)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean([loss_and_gradient(x, target, w)[0] for x, target in zip(X, y)]))
    return losses, w
