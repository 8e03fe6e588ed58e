"""I used another name for the new weights and returned the old ones.

fails: test_train_sgd, test_train_momentum, test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    weights = w.copy()
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, weights)
            seen.append(loss)
            if optimizer == "sgd":
                weights = sgd_update(weights, gradient, learning_rate)
            elif optimizer == "momentum":
                weights, velocity = momentum_update(weights, gradient, velocity, learning_rate)
            else:
                weights, m, v = adam_update(weights, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
