"""I went up by h and down by h, which is only back to x, and still divided by 2 h.

fails: test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    cost, grad = f(x)
    h = 1e-4
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        ix = it.multi_index
        x[ix] += h
        random.setstate(state)
        up = f(x)[0]
        x[ix] -= h
        random.setstate(state)
        down = f(x)[0]
        numgrad = (up - down) / (2 * h)
        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
        it.iternext()
    print("Gradient check passed!")
    return True
