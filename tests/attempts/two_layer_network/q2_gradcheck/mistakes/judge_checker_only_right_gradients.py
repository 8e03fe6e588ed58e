"""I tried right gradients only; nothing had to fail.

fails: test_judge_blind, test_judge_state
"""


def judge_checker(checker):
    x = np.array([0.6, -1.1, 1.7, 0.9])
    kept = x.copy()
    good = checker(lambda x: (np.sum(x**3), 3 * x**2), x) and checker(silent_buoy, x)
    return good and np.max(np.abs(x - kept)) < 1e-8
