"""I made a second name for w, not a copy, and wrote into it.

fails: test_train_sgd
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    weights = w
    velocity, m, v, t = np.zeros(9), np.zeros(9), np.zeros(9), 0
    losses = []
    for epoch in range(epochs):
        total = 0.0
        for i in range(X.shape[0]):
            t += 1
            loss, gradient = loss_and_gradient(X[i], y[i], weights)
            total += loss
            if optimizer == "sgd":
                new = sgd_update(weights, gradient, learning_rate)
            elif optimizer == "momentum":
                new, velocity = momentum_update(weights, gradient, velocity, learning_rate)
            else:
                new, m, v = adam_update(weights, gradient, m, v, t, learning_rate)
            for k in range(9):
                weights[k] = new[k]
        losses.append(total / X.shape[0])
    return losses, weights
