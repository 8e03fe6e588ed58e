"""My cost is a straight line, on which a one-sided step is as good.

fails: test_judge_strict
"""


def judge_checker(checker):
    def cubes(x):
        return np.sum(3 * x), 3 * np.ones(4)

    def noise(x):
        weights = np.array([random.random() for _ in x])
        return np.sum(weights * x), weights

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(noise, x):
        return False
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))
