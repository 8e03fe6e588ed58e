"""I write it as a test with assertions, and catch them."""


def run_the_tests(checker):
    def quartic(x):
        return np.sum(x**4) / 4, x**3

    def dropout(x):
        keep = np.array([random.randint(0, 1) for _ in x])
        return np.sum(keep * x**2), 2 * keep * x

    point = [0.7, -1.3, 1.8, 1.1, -0.6]
    x = np.array(point)
    assert checker(quartic, x)
    assert checker(dropout, x)
    for i in range(5):
        for sign in (1, -1):
            unit = np.eye(5)[i] * sign * 0.01
            assert not checker(lambda x: (quartic(x)[0], quartic(x)[1] + unit), x)
    assert np.abs(x - point).max() < 1e-6


def judge_checker(checker):
    try:
        run_the_tests(checker)
    except AssertionError:
        return False
    return True
