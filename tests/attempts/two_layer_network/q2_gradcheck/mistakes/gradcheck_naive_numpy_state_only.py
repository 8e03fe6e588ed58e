"""I restored numpy's random state, and f draws with Python's random.

fails: test_gradcheck_random
"""


def gradcheck_naive(f, x):
    rndstate = np.random.get_state()
    np.random.set_state(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        np.random.set_state(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        np.random.set_state(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            return False

    print("Gradient check passed!")
    return True
