"""I check at 123.456, where the slope is so steep that a bad step does not count.

fails: test_judge_strict
"""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**2), 2 * x

    x = np.array([123.456, 234.5, 345.6, 456.7])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
        return False
    for i in range(4):
        for error in (0.1, -0.1):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return False
    return bool(np.allclose(x, kept, rtol=0, atol=1e-8))
