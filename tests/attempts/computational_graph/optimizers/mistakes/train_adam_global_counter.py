"""I count the steps in a global variable that nobody sets back.

fails: test_train_adam
"""

step_counter = 0


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    global step_counter
    velocity, m, v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            step_counter += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, step_counter, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
