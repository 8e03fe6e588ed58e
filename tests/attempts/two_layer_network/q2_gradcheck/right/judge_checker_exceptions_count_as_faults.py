"""A checker that stops with an error is faulty too."""


def judge_checker(checker):
    x = np.linspace(0.5, 2, 6).reshape(2, 3)
    before = np.copy(x)
    ok = True
    try:
        ok &= bool(checker(lambda a: (np.sum(np.exp(a)), np.exp(a)), x))
        ok &= bool(checker(silent_buoy, x))
        for k in range(6):
            fault = np.zeros(6)
            for size in (0.01, -0.01, 0.5, -0.5):
                fault[k] = size
                ok &= not checker(lambda a: (np.sum(np.exp(a)), np.exp(a) + fault.reshape(2, 3)), x)
            fault[k] = 0
    except Exception:
        return False
    return ok and np.array_equal(np.round(x, 8), np.round(before, 8))
