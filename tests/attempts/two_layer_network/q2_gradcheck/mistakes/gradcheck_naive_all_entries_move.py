"""I moved all entries of x at once.

fails: test_gradcheck_accepts, test_gradcheck_index, test_gradcheck_random
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    h = 1e-4
    random.setstate(state)
    up = f(x + h)[0]
    random.setstate(state)
    down = f(x - h)[0]
    numgrad = (up - down) / (2 * h)
    for ix in np.ndindex(x.shape):
        if abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix])) > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", ix)
            return False
    print("Gradient check passed!")
    return True
