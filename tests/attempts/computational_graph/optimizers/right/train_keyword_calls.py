"""I name every argument, and print progress."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    w = np.array(w, copy=True)
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        total = 0.0
        for i in range(len(X)):
            loss, gradient = loss_and_gradient(x=X[i], y=y[i], w=w)
            total += loss
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w=w, gradient=gradient, learning_rate=learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w=w, gradient=gradient, velocity=velocity, learning_rate=learning_rate)
            elif optimizer == "adam":
                w, m, v = adam_update(w=w, gradient=gradient, m=m, v=v, t=t, learning_rate=learning_rate)
        losses.append(total / len(X))
        print(f"epoch {epoch + 1}: {losses[-1]:.4f}")
    return losses, w
