"""I use the short names of the lecture."""


def momentum_update(w, g, v, eta=0.001, beta=0.9):
    v = beta * v + eta * g
    return w - v, v
