"""theta is not needed, so I made it optional and called it _."""


def backward_propagation(signal, _=None):
    return signal
