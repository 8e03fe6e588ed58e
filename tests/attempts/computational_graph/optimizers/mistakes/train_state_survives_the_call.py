"""My state is a default argument and still there at the next call.

fails: test_train_momentum, test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001, state={"velocity": 0, "m": 0, "v": 0, "t": 0}):
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            state["t"] += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, state["velocity"] = momentum_update(w, gradient, state["velocity"], learning_rate)
            else:
                w, state["m"], state["v"] = adam_update(w, gradient, state["m"], state["v"], state["t"], learning_rate)
        losses.append(np.mean(seen))
    return losses, w
