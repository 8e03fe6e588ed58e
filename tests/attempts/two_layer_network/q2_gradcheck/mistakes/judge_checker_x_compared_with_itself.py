"""I kept x without copying it, so I compare it with itself.

fails: test_judge_state
"""


def judge_checker(checker):
    def cubes(x):
        return np.sum(x**3), 3 * x**2

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x
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
