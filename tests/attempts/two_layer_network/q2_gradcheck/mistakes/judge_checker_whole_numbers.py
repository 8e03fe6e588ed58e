"""My x holds whole numbers, so a checker that steps in place raises an error.

fails: test_judge_state
"""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3.0), 3.0 * x**2

    x = np.array([1, -1, 2, 1])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(silent_buoy, x):
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
