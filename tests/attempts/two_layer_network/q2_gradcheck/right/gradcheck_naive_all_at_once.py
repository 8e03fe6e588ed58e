"""I measure all entries first and compare whole arrays."""


def gradcheck_naive(f, x):
    state = random.getstate()

    def cost(at):
        random.setstate(state)
        return f(at)[0]

    grad = np.asarray(f(x)[1])
    measured = np.empty(x.shape)
    for ix in np.ndindex(x.shape):
        step = np.zeros(x.shape)
        step[ix] = 1e-4
        measured[ix] = (cost(x + step) - cost(x - step)) / 2e-4
    reldiff = np.abs(measured - grad) / np.maximum(1, np.maximum(np.abs(measured), np.abs(grad)))
    wrong = np.argwhere(reldiff > 1e-5)
    if len(wrong):
        print("Gradient check failed.")
        print("First gradient error found at index", tuple(wrong[0]))
    else:
        print("Gradient check passed!")
    return len(wrong) == 0
