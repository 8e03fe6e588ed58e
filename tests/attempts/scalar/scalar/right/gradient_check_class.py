"""I like objects: my check is an object that is called."""


class Checker:
    def __init__(self, default_step):
        self.default_step = default_step

    def __call__(self, x, theta, epsilon=None, print_msg=False):
        step = self.default_step if epsilon is None else epsilon
        approx = (forward_propagation(x, theta + step) - forward_propagation(x, theta - step)) / (2 * step)
        grad = backward_propagation(x, theta)
        return abs(grad - approx) / (abs(grad) + abs(approx))


gradient_check = Checker(1e-7)
