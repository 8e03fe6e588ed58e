"""I tried a function that is zero and a random one that is zero; all slopes agree there.

fails: test_judge_strict, test_judge_state
"""


def judge_checker(checker):
    def cubes(x):
        return 0.0, np.zeros(4)

    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    if not checker(cubes, x):
        return False
    if not checker(lambda x: (0 * random.random(), np.zeros(4)), x):
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
