"""I returned the largest reldiff instead of True or False.

fails: test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    worst = 0.0
    for ix in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[ix] = 1e-4
        random.setstate(state)
        plus = f(x + step)[0]
        random.setstate(state)
        n = (plus - f(x - step)[0]) / 2e-4
        worst = max(worst, abs(n - grad[ix]) / max(1, abs(n), abs(grad[ix])))
    return worst
