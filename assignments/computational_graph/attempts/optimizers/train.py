# Ways to answer `train`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% train_all_settings_passed
"""I write out every setting of the updates."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate, gamma=0.9)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate, 0.9, beta2=0.999, epsilon=1e-8)
        losses.append(float(np.mean(seen)))
    return losses, w


# %% train_class_for_the_state
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


# %% train_dictionary_of_closures
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


# %% train_indices_and_arrays
"""Indices, and an array for the losses."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    N = X.shape[0]
    losses = np.zeros(epochs)
    velocity, m, v = np.zeros(9), np.zeros(9), np.zeros(9)
    t = 0
    for e in range(epochs):
        for i in range(N):
            loss, g = loss_and_gradient(X[i, :], y[i], w)
            losses[e] += loss / N
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            if optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            if optimizer == "adam":
                t = t + 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
    return losses, w


# %% train_keyword_calls
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


# %% train_one_table_of_losses
"""I store all losses in a table and take the mean of its rows; I return a list."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    table = np.zeros((epochs, len(X)))
    state = {"velocity": np.zeros(9), "m": np.zeros(9), "v": np.zeros(9)}
    for step in range(epochs * len(X)):
        epoch, i = divmod(step, len(X))
        table[epoch, i], g = loss_and_gradient(X[i], y[i], w)
        if optimizer == "sgd":
            w = sgd_update(w, g, learning_rate)
        elif optimizer == "momentum":
            w, state["velocity"] = momentum_update(w, g, state["velocity"], learning_rate)
        else:
            w, state["m"], state["v"] = adam_update(w, g, state["m"], state["v"], step + 1, learning_rate)
    return [table.mean(axis=1).tolist(), w]


# %% train_renamed_learning_rate
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


# %% train_running_mean_loss
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


# %% train_scalar_zeros
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


# %% train_updates_written_out
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


# %% train_adam_forgets_v fails="test_train_adam"
"""I kept m but threw v away after each step."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, _ = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_global_counter fails="test_train_adam"
"""I count the steps in a global variable that nobody sets back."""


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


# %% train_adam_is_missing fails="test_train_adam"
"""I did SGD and momentum; for Adam the weights stay."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity = np.zeros(9)
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_losses_are_the_last fails="test_train_losses"
"""I wrote three loops and left the mean out in the one for Adam."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    losses = []
    if optimizer == "sgd":
        for epoch in range(epochs):
            seen = []
            for i in range(len(X)):
                loss, g = loss_and_gradient(X[i], y[i], w)
                seen.append(loss)
                w = sgd_update(w, g, learning_rate)
            losses.append(sum(seen) / len(seen))
    if optimizer == "momentum":
        velocity = np.zeros(9)
        for epoch in range(epochs):
            seen = []
            for i in range(len(X)):
                loss, g = loss_and_gradient(X[i], y[i], w)
                seen.append(loss)
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            losses.append(sum(seen) / len(seen))
    if optimizer == "adam":
        m, v, t = np.zeros(9), np.zeros(9), 0
        for epoch in range(epochs):
            for i in range(len(X)):
                t = t + 1
                loss, g = loss_and_gradient(X[i], y[i], w)
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
            losses.append(loss)
    return losses, w


# %% train_adam_m_and_v_swapped fails="test_train_adam"
"""I passed v where m belongs."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, np.abs(v), np.abs(m), t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_random_state fails="test_train_adam"
"""I initialise m and v like the weights, with small random numbers."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity = np.zeros(len(w))
    m = np.random.normal(0, 0.01, len(w))
    v = np.abs(np.random.normal(0, 0.01, len(w)))
    t = 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_t_for_each_weight fails="test_train_adam"
"""I count every weight's update as a step of its own."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = w.copy(), m.copy(), v.copy()
                for k in range(len(w)):
                    t += 1
                    one = slice(k, k + 1)
                    w[one], m[one], v[one] = adam_update(w[one], gradient[one], m[one], v[one], t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_t_from_zero fails="test_train_adam"
"""I increased t after the update, so the first step has t = 0."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
                t += 1
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_t_is_the_epoch fails="test_train_adam"
"""I gave Adam the number of the epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    losses = []
    for epoch in range(1, epochs + 1):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, epoch, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_adam_t_restarts_each_epoch fails="test_train_adam"
"""I counted with enumerate, which begins again in each epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    losses = []
    for epoch in range(epochs):
        seen = []
        for t, (x, target) in enumerate(zip(X, y), start=1):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_alias_of_w fails="test_train_sgd"
"""I made a second name for w, not a copy, and wrote into it."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    weights = w
    velocity, m, v, t = np.zeros(9), np.zeros(9), np.zeros(9), 0
    losses = []
    for epoch in range(epochs):
        total = 0.0
        for i in range(X.shape[0]):
            t += 1
            loss, gradient = loss_and_gradient(X[i], y[i], weights)
            total += loss
            if optimizer == "sgd":
                new = sgd_update(weights, gradient, learning_rate)
            elif optimizer == "momentum":
                new, velocity = momentum_update(weights, gradient, velocity, learning_rate)
            else:
                new, m, v = adam_update(weights, gradient, m, v, t, learning_rate)
            for k in range(9):
                weights[k] = new[k]
        losses.append(total / X.shape[0])
    return losses, weights


# %% train_all_losses fails="test_train_losses"
"""I return every example's loss, not one number an epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            losses.append(loss)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
    return losses, w


# %% train_always_sgd fails="test_train_momentum, test_train_adam"
"""I wrote SGD first and forgot about the other two."""


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


# %% train_condition_always_true fails="test_train_sgd, test_train_adam, test_train_losses"
"""I wrote `optimizer == "momentum" or "Momentum"`, which is always true."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "momentum" or "Momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            elif optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_continues_from_previous_w fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I go on from the weights of the call before, to save time."""


trained = {}


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    w = trained.get("w", w)
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    trained["w"] = w
    return losses, w


# %% train_divides_by_epochs fails="test_train_losses"
"""I divided the sum by the number of epochs."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        total = 0
        for x, target in zip(X, y):
            loss, g = loss_and_gradient(x, target, w)
            total += loss
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            elif optimizer == "adam":
                t += 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
        losses.append(total / epochs)
    return losses, w


# %% train_first_examples_loss fails="test_train_losses"
"""I noted the loss at the start of each epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        losses.append(loss_and_gradient(X[0], y[0], w)[0])
        for i in range(len(X)):
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
    return losses, w


# %% train_ignores_learning_rate fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I never passed the learning rate on."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity)
            else:
                w, m, v = adam_update(w, gradient, m, v, t)
        losses.append(np.mean(seen))
    return losses, w


# %% train_last_examples_loss fails="test_train_losses"
"""I noted the loss of the last example of each epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        for i in range(len(X)):
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(loss)
    return losses, w


# %% train_last_losses_in_y fails="test_train_sgd"
"""In the last epoch I note the loss of each example in y."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        total = 0
        for i, (x, target) in enumerate(zip(X, y)):
            loss, g = loss_and_gradient(x, target, w)
            total += loss
            if epoch == epochs - 1:
                y[i] = loss
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            elif optimizer == "adam":
                t += 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
        losses.append(total / len(X))
    return losses, w


# %% train_learning_rate_decays fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I make the learning rate smaller in every epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        rate = learning_rate / (1 + 0.1 * epoch)
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_log_labels fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I took the logarithm of the labels' size at the start, thinking of the plot."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    y = np.log(np.abs(y))
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_log_losses fails="test_train_losses"
"""I took the logarithm, as the plot is logarithmic."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.log(np.mean(seen)))
    return losses, w


# %% train_loss_after_the_step fails="test_train_losses"
"""I asked for the loss again after the update, as the weights are better then."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        seen = []
        for x, target in zip(X, y):
            _, gradient = loss_and_gradient(x, target, w)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
            seen.append(loss_and_gradient(x, target, w)[0])
        losses.append(np.mean(seen))
    return losses, w


# %% train_loss_at_the_end_of_the_epoch fails="test_train_losses"
"""I computed the mean loss once more after each epoch, with the weights of its end."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        for x, target in zip(X, y):
            _, gradient = loss_and_gradient(x, target, w)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean([loss_and_gradient(x, target, w)[0] for x, target in zip(X, y)]))
    return losses, w


# %% train_momentum_forgets_velocity fails="test_train_momentum"
"""I did not keep the velocity for the next step."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w = momentum_update(w, gradient, velocity, learning_rate)[0]
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_momentum_from_x fails="test_train_momentum"
"""I built the momentum from the inputs, not from the gradient."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, np.resize(x, len(w)), velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_momentum_starts_random fails="test_train_momentum"
"""I gave the velocity a random start."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.random.randn(len(w)) * 0.01, np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_momentum_starts_with_w fails="test_train_momentum"
"""I let the velocity begin as a copy of w."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity = w.copy()
    m, v, t = np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_one_epoch_too_few fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""My range starts at 1 and stops before epochs."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(1, epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_one_step_an_epoch fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I added up the gradients and took one step at the end of each epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w)
    losses = []
    for epoch in range(1, epochs + 1):
        pairs = [loss_and_gradient(x, target, w) for x, target in zip(X, y)]
        gradient = np.mean([g for _, g in pairs], axis=0)
        losses.append(np.mean([loss for loss, _ in pairs]))
        if optimizer == "sgd":
            w = sgd_update(w, gradient, learning_rate)
        elif optimizer == "momentum":
            w, velocity = momentum_update(w, gradient, velocity, learning_rate)
        else:
            w, m, v = adam_update(w, gradient, m, v, epoch, learning_rate)
    return losses, w


# %% train_only_first_example fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I used X[0] and y[0] in the loop."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for i in range(len(X)):
            t += 1
            loss, gradient = loss_and_gradient(X[0], y[0], w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_overwrites_y fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""After each epoch I stored the log losses in y for the plot."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for i in range(len(X)):
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
        y = np.log(seen)
    return losses, w


# %% train_own_random_start fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I draw the weights myself and ignore the ones that come in."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    np.random.seed(0)
    w = np.random.normal(0, 0.01, 9)
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_return_inside_the_loop fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""My return stands inside the loop over the epochs."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
        return losses, w


# %% train_returns_losses_only fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I returned the losses only, as the plot needs nothing else."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses


# %% train_returns_swapped fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I returned the weights before the losses."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return w, losses


# %% train_returns_the_start fails="test_train_sgd, test_train_momentum, test_train_adam"
"""I used another name for the new weights and returned the old ones."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    weights = w.copy()
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, weights)
            seen.append(loss)
            if optimizer == "sgd":
                weights = sgd_update(weights, gradient, learning_rate)
            elif optimizer == "momentum":
                weights, velocity = momentum_update(weights, gradient, velocity, learning_rate)
            else:
                weights, m, v = adam_update(weights, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_root_of_the_mean fails="test_train_losses"
"""I returned the root of the mean, which has the unit of the water level."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            t += 1
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.sqrt(np.mean(seen)))
    return losses, w


# %% train_scales_x_at_the_end fails="test_train_sgd"
"""At the end I scale the columns of X to the range from -1 to 1, for the plot."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        total = 0
        for x, target in zip(X, y):
            loss, g = loss_and_gradient(x, target, w)
            total += loss
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            elif optimizer == "adam":
                t += 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
        losses.append(total / len(X))
    X /= np.max(np.abs(X), axis=0)
    return losses, w


# %% train_shuffles fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I shuffle the examples in each epoch, as one usually does."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for i in np.random.permutation(len(X)):
            t += 1
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_skips_last_example fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I loop to len(X) - 1."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for i in range(len(X) - 1):
            t += 1
            loss, gradient = loss_and_gradient(X[i], y[i], w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_standardises_x_in_place fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I standardised the columns of X where they are."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    X -= X.mean(axis=0)
    X /= X.std(axis=0)
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_state_reset_each_epoch fails="test_train_momentum, test_train_adam"
"""I set the state to zero at the start of every epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    losses = []
    for epoch in range(epochs):
        velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_state_reset_each_step fails="test_train_momentum, test_train_adam"
"""I pass fresh zeros to every update."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, np.zeros(9), learning_rate)
            else:
                w, m, v = adam_update(w, gradient, np.zeros(9), np.zeros(9), 1, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_state_survives_the_call fails="test_train_momentum, test_train_adam"
"""My state is a default argument and still there at the next call."""


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


# %% train_stops_early fails="test_train_losses"
"""I stop as soon as the loss stays the same."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
        if epoch > 0 and abs(losses[-1] - losses[-2]) < 1e-9:
            break
    return losses, w


# %% train_sum_of_losses fails="test_train_losses"
"""I summed the losses and forgot to divide."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for _ in range(epochs):
        total = 0
        for x, target in zip(X, y):
            loss, g = loss_and_gradient(x, target, w)
            total += loss
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            elif optimizer == "adam":
                t += 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
        losses.append(total)
    return losses, w


# %% train_total_never_reset fails="test_train_losses"
"""I set the sum to zero once, before the first epoch."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    total = 0
    for _ in range(epochs):
        for x, target in zip(X, y):
            loss, g = loss_and_gradient(x, target, w)
            total += loss
            if optimizer == "sgd":
                w = sgd_update(w, g, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, g, velocity, learning_rate)
            elif optimizer == "adam":
                t += 1
                w, m, v = adam_update(w, g, m, v, t, learning_rate)
        losses.append(total / len(X))
    return losses, w


# %% train_twenty_epochs_always fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I train for twenty epochs whatever is asked for."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(20):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w, velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_update_outside_the_inner_loop fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""My update stands one level too far to the left and sees the last gradient only."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
        t += 1
        if optimizer == "sgd":
            w = sgd_update(w, gradient, learning_rate)
        elif optimizer == "momentum":
            w, velocity = momentum_update(w, gradient, velocity, learning_rate)
        else:
            w, m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_update_result_dropped fails="test_train_losses, test_train_sgd, test_train_momentum, test_train_adam"
"""I called the updates and did not assign what they return."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                momentum_update(w, gradient, velocity, learning_rate)
            else:
                adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w


# %% train_writes_into_w fails="test_train_sgd"
"""I write the new weights into the array w, so the next optimizer begins where this one stopped."""


def train(X, y, w, optimizer="sgd", epochs=20, learning_rate=0.001):
    velocity, m, v, t = np.zeros_like(w), np.zeros_like(w), np.zeros_like(w), 0
    losses = []
    for epoch in range(epochs):
        seen = []
        for x, target in zip(X, y):
            t += 1
            loss, gradient = loss_and_gradient(x, target, w)
            seen.append(loss)
            if optimizer == "sgd":
                w[:] = sgd_update(w, gradient, learning_rate)
            elif optimizer == "momentum":
                w[:], velocity = momentum_update(w, gradient, velocity, learning_rate)
            else:
                w[:], m, v = adam_update(w, gradient, m, v, t, learning_rate)
        losses.append(np.mean(seen))
    return losses, w
