"""All my updates return lists, and train makes arrays of them."""


def sgd_update(w, gradient, learning_rate=0.001):
    return [a - learning_rate * g for a, g in zip(w, gradient)]


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = [gamma * v + learning_rate * g for v, g in zip(velocity, gradient)]
    return [a - v for a, v in zip(w, velocity)], velocity


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = [0] * 9, np.zeros(9), np.zeros(9), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = np.array(sgd_update(w, gradient, learning_rate))
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
                w = np.array(w)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, list(w)
