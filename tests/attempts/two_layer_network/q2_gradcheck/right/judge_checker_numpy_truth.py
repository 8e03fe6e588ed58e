"""I multiply truth values of numpy."""


def judge_checker(checker):
    def cost(x, fault=0.0):
        return np.sum(np.cosh(x)), np.sinh(x) + fault

    x = np.array([0.6, -1.1, 1.7])
    start = x.copy()
    faults = [0.01 * way * axis for axis in np.eye(3) for way in (1, -1)]
    fails = [not checker(lambda x, fault=fault: cost(x, fault), x) for fault in faults]
    passes = [checker(cost, x)] + [checker(silent_buoy, x) for _ in range(5)]
    same = np.isclose(x, start, rtol=0, atol=1e-8)
    return np.all(fails) & np.all(passes) & np.all(same)
