"""I used math.exp and a local variable."""


def sigmoid(z):
    e = math.exp(-z)
    return 1.0 / (1.0 + e)
