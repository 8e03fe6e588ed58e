"""The state begins as the number 0, which numpy broadcasts."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity = m = v = t = 0
    losses = []
    for _ in range(epochs):
        running = []
        for example, target in zip(X, y):
            loss, gradient = loss_and_gradient(example, target, w)
            running += [loss]
            t += 1
            match optimizer:
                case "sgd":
                    w = sgd_update(w, gradient, learning_rate)
                case "momentum":
                    w, velocity = momentum_update(w, gradient, velocity, learning_rate)
                case "adam":
                    w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        # one number an epoch
        losses.append(sum(running) / len(running))
    return losses, w
