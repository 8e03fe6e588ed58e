"""My x has one entry.

fails: test_judge_blind, test_judge_strict
"""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    def noise(x):
        weight = random.random()
        return np.sum(weight * x**2), 2 * weight * x

    x = np.array([1.3])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(noise, x):
        return False
    for i in range(1):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))
