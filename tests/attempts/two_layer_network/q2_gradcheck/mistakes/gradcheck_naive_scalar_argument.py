"""I called f with the one number instead of the whole array.

fails: test_gradcheck_accepts, test_gradcheck_random
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    fx, grad = f(x)
    h = 1e-4
    for ix in np.ndindex(x.shape):
        random.setstate(state)
        plus, _ = f(x[ix] + h)
        random.setstate(state)
        minus, _ = f(x[ix] - h)
        numgrad = (plus - minus) / (2 * h)
        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True
