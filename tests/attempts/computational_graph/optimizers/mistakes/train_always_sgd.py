"""I wrote SGD first and forgot about the other two.

fails: test_train_momentum, test_train_adam
"""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            w = sgd_update(w, gradient, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
