"""I compute x from s first and use the sigmoid, which is long but right."""


def sigmoid_grad(s):
    x = np.log(s / (1 - s))
    return sigmoid(x) * (1 - sigmoid(x))
