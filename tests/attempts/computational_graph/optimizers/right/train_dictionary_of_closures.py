"""A dictionary chooses the step; the state is a list."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    zeros = np.zeros(np.shape(w))

    def sgd(w, g, state, t):
        return sgd_update(w, g, learning_rate), state

    def momentum(w, g, state, t):
        w, velocity = momentum_update(w, g, state[0], learning_rate)
        return w, [velocity]

    def adam(w, g, state, t):
        w, m, v = adam_update(w, g, *state, t, learning_rate)
        return w, [m, v]

    step, state = {"sgd": (sgd, []), "momentum": (momentum, [zeros]), "adam": (adam, [zeros, zeros])}[optimizer]
    losses = []
    for epoch in range(epochs):
        seen = []
        for i, (x, target) in enumerate(zip(X, y)):
            loss, g = loss_and_gradient(x, target, w)
            seen.append(loss)
            w, state = step(w, g, state, epoch * len(X) + i + 1)
        losses.append(np.mean(seen))
    return losses, w
