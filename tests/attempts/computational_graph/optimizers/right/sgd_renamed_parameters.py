"""I call the gradient dw and the learning rate lr."""


def sgd_update(w, dw, lr=0.001):
    return w + -lr * dw
