"""I return lists where a list is natural."""


def sigmoid_grad(s):
    if np.ndim(s) == 0:
        return float(s) * (1 - float(s))
    return [sigmoid_grad(part) for part in s]
