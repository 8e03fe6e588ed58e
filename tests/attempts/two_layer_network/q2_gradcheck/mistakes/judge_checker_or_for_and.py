"""I joined the two questions with or.

fails: test_judge_blind, test_judge_strict, test_judge_state
"""


def judge_checker(checker):
    x = np.array([0.6, -1.1, 1.7, 0.9])
    passes_right = checker(lambda x: (np.sum(x**3), 3 * x**2), x) and checker(silent_buoy, x)
    fails_wrong = not checker(lambda x: (np.sum(x**3), 3 * x**2 + 0.01), x)
    return passes_right or fails_wrong
