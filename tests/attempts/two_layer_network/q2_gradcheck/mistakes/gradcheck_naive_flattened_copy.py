"""I stepped in x.flatten(), which is a copy, so f never saw the step.

fails: test_gradcheck_accepts, test_gradcheck_flags, test_gradcheck_index, test_gradcheck_random
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    grad = np.array(f(x)[1]).flatten()
    flat, h = x.flatten(), 1e-4
    for i in range(flat.size):
        flat[i] += h
        random.setstate(state)
        plus = f(x)[0]
        flat[i] -= 2 * h
        random.setstate(state)
        minus = f(x)[0]
        flat[i] += h
        numgrad = (plus - minus) / (2 * h)
        if abs(numgrad - grad[i]) / max(1, abs(numgrad), abs(grad[i])) > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index", np.unravel_index(i, x.shape))
            return False
    print("Gradient check passed!")
    return True
