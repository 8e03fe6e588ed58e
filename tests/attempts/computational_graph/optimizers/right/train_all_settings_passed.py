"""I write out every setting of the updates."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate, gamma=0.9)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate, 0.9, beta2=0.999, epsilon=1e-8)
        losses.append(float(np.mean(seen)))
    return losses, w
