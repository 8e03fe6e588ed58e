"""I go on after an error and report the last one.

fails: test_gradcheck_index
"""


def gradcheck_naive(f, x):
    state = random.getstate()
    _, grad = f(x)
    h, wrong = 1e-4, None
    for ix in np.ndindex(x.shape):
        old = x[ix]
        costs = []
        for value in (old + h, old - h):
            x[ix] = value
            random.setstate(state)
            costs.append(f(x)[0])
        x[ix] = old
        numgrad = (costs[0] - costs[1]) / (2 * h)
        if abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix])) > 1e-5:
            wrong = ix
    if wrong is not None:
        print("Gradient check failed.")
        print("First gradient error found at index", wrong)
        return False
    print("Gradient check passed!")
    return True
