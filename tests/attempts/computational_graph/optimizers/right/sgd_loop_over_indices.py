"""I build a new list weight by weight."""


def sgd_update(w, gradient, learning_rate=0.001):
    new_w = []
    for i in range(len(w)):
        new_w.append(w[i] - learning_rate * gradient[i])
    return new_w
