"""I return how many of my trials went well.

fails: test_judge_blind, test_judge_strict, test_judge_state
"""


def judge_checker(checker):
    x = np.array([0.6, -1.1, 1.7, 0.9])
    points = 2
    points += checker(lambda x: (np.sum(x**3), 3 * x**2), x)
    points += checker(silent_buoy, x)
    points += not checker(lambda x: (np.sum(x**3), 3 * x**2 + 0.01), x)
    return points
