"""I return True for a faulty checker.

fails: test_judge_blind, test_judge_strict, test_judge_state
"""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return True
    if not checker(silent_buoy, x):
        return True
    for i in range(4):
        for error in (0.01, -0.01):

            def wrong(x, i=i, error=error):
                cost, gradient = cubes(x)
                gradient[i] += error
                return cost, gradient

            if checker(wrong, x):
                return True
    return not bool(np.allclose(x, kept, rtol=0, atol=1e-8))
