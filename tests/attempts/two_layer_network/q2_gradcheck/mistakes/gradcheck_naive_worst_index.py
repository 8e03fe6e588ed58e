"""I report where the error is largest.

fails: test_gradcheck_index
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    reldiffs = np.zeros(x.shape)
    for ix in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[ix] = 1e-4
        random.setstate(state)
        plus = f(x + step)[0]
        random.setstate(state)
        minus = f(x - step)[0]
        n = (plus - minus) / 2e-4
        reldiffs[ix] = abs(n - grad[ix]) / max(1, abs(n), abs(grad[ix]))
    if np.max(reldiffs) > 1e-5:
        print("Gradient check failed.")
        print("First gradient error found at index", np.unravel_index(np.argmax(reldiffs), x.shape))
        return False
    print("Gradient check passed!")
    return True
