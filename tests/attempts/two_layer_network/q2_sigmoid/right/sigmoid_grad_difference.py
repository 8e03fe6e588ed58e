"""I multiplied it out."""


def sigmoid_grad(s):
    return s - s**2
