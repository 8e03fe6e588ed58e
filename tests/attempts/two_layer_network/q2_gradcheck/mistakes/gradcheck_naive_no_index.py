"""I only say that it failed, not where.

fails: test_gradcheck_index
"""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.setstate(rndstate)
        plus = f(x)[0]
        x[ix] = old - h
        random.setstate(rndstate)
        minus = f(x)[0]
        x[ix] = old
        numgrad = (plus - minus) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            return False

    print("Gradient check passed!")
    return True
