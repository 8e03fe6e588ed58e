"""I update the mean loss as I go, and unpack the data with list comprehensions."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    examples = [(X[i], y[i]) for i in range(len(y))]
    velocity, m, v, t = np.zeros(w.shape), np.zeros(w.shape), np.zeros(w.shape), 0
    losses = []
    for epoch in range(epochs):
        mean = 0
        for k, (x, target) in enumerate(examples, 1):
            loss, gradient = loss_and_gradient(x, target, w)
            mean += (loss - mean) / k
            t += 1
            if optimizer == "adam":
                result = adam_update(w, gradient, m, v, t, learning_rate)
                w, m, v = result[0], result[1], result[2]
            elif optimizer == "momentum":
                result = momentum_update(w, gradient, velocity, learning_rate)
                w, velocity = result[0], result[1]
            else:
                w = sgd_update(w, gradient, learning_rate)
        losses.append(mean)
    return (losses, w)
