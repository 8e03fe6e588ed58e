"""All my functions call the learning rate lr."""


def sgd_update(w, g, lr=0.001):
    return w - lr * g


def momentum_update(w, g, velocity, lr=0.001, gamma=0.9):
    velocity = gamma * velocity + lr * g
    return w - velocity, velocity


def adam_update(w, g, m, v, t, lr=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    return w - lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


def train(data, labels, w, method="sgd", n_epochs=20, lr=0.001):
    velocity, m, v, t = np.zeros(len(w)), np.zeros(len(w)), np.zeros(len(w)), 0
    losses = []
    for epoch in range(n_epochs):
        seen = []
        for x, label in zip(data, labels):
            loss, g = loss_and_gradient(x, label, w)
            seen.append(loss)
            t += 1
            if method == "sgd":
                w = sgd_update(w, g, lr=lr)
            elif method == "momentum":
                w, velocity = momentum_update(w, g, velocity, lr=lr)
            else:
                w, m, v = adam_update(w, g, m, v, t, lr=lr)
        losses.append(np.mean(seen))
    return losses, w
