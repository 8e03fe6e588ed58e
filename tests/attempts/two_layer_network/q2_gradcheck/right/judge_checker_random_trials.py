"""I draw points and faults at random."""


def judge_checker(checker):
    dice = np.random.default_rng(3)
    for entry in range(4):
        for sign in (-1, 1):
            x = dice.uniform(0.5, 2, 4) * dice.choice([-1, 1], 4)
            kept = x.copy()
            right = lambda x: (np.sum(x**3) + x[0] * x[3], 3 * x**2 + np.array([x[3], 0, 0, x[0]]))
            unit = np.arange(4) == entry
            wrong = lambda x: (right(x)[0], right(x)[1] + sign * dice.uniform(0.01, 0.02) * unit)
            verdicts = [checker(right, x), checker(silent_buoy, x), checker(wrong, x)]
            if verdicts != [True, True, False] or np.any(np.abs(x - kept) > 1e-7):
                return False
    return True
