"""I set a seed before each call of f."""


def gradcheck_naive(f, x):
    seed = 42
    random.seed(seed)
    fx, grad = f(x)
    h = 1e-4

    for ix in np.ndindex(x.shape):
        old = x[ix]
        x[ix] = old + h
        random.seed(seed)
        plus = f(x)[0]
        x[ix] = old - h
        random.seed(seed)
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
