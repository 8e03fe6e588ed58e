"""I put all trials into a table: function, and whether it must pass."""


def judge_checker(checker):
    def sines(x):
        return np.sum(np.sin(x)), np.cos(x)

    def noisy(x):
        weights = np.array([random.uniform(1, 2) for _ in range(x.size)]).reshape(x.shape)
        return np.sum(weights * x**2), 2 * weights * x

    def spoiled(f, index, error):
        def g(x):
            cost, gradient = f(x)
            gradient = gradient.copy()
            gradient[index] += error
            return cost, gradient

        return g

    x = np.array([[0.5, 1.1], [-0.8, 1.9]])
    trials = [(sines, True), (noisy, True)]
    for f in (sines, noisy):
        for index in np.ndindex(x.shape):
            trials += [(spoiled(f, index, 0.01), False), (spoiled(f, index, -0.01), False)]
    for f, should_pass in trials:
        point = x.copy()
        if checker(f, point) != should_pass or not np.allclose(point, x, rtol=0, atol=1e-9):
            return False
    return True
