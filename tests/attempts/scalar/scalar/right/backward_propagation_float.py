"""I always return a float, also for whole numbers."""


def backward_propagation(x, theta):
    return float(x)
