"""A small class remembers the state."""


class Memory:
    def __init__(self, size):
        self.velocity, self.m, self.v, self.t = np.zeros(size), np.zeros(size), np.zeros(size), 0


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    memory = Memory(len(w))
    losses = []
    for epoch in range(epochs):
        losses.append(0)
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            losses[-1] += loss
            memory.t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, memory.velocity = momentum_update(w, gradient, memory.velocity, learning_rate)
            else:
                w, memory.m, memory.v = adam_update(w, gradient, memory.m, memory.v, memory.t, learning_rate)
    return [total / len(X) for total in losses], w
