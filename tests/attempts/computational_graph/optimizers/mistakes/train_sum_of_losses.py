"""I summed the losses and forgot to divide.

fails: test_train_losses
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        total = 0
        for x, target in zip(X, y):
            loss, g = loss_and_gradient(x, target, w)
            total += loss
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            elif optimizer == "adam":
                t += 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
        losses.append(total)
    return losses, w
