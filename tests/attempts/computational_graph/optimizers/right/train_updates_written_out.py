"""I wrote the three formulas into the loop again, on a copy of w."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    w = w.copy()
    velocity, m, v, t = np.zeros(9), np.zeros(9), np.zeros(9), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, g = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w -= learning_rate * g
            elif optimizer == "momentum":
                velocity = 0.9 * velocity + learning_rate * g
                w -= velocity
            else:
                t += 1
                m = 0.9 * m + 0.1 * g
                v = 0.999 * v + 0.001 * g * g
                w -= learning_rate * (m / (1 - 0.9**t)) / (np.sqrt(v / (1 - 0.999**t)) + 1e-8)
        losses.append(np.mean(seen))
    return losses, w
