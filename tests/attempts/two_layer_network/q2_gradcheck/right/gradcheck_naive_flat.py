"""I walk through x.flat and turn the number into an index at the end."""


def gradcheck_naive(f, x):
    state = random.getstate()
    grad = f(x)[1]
    h = 1e-4
    for i in range(x.size):
        old = x.flat[i]
        x.flat[i] = old + h
        random.setstate(state)
        up = f(x)[0]
        x.flat[i] = old - h
        random.setstate(state)
        down = f(x)[0]
        x.flat[i] = old
        n, g = (up - down) / (2 * h), np.ravel(grad)[i]
        if abs(n - g) > 1e-5 * max(1, abs(n), abs(g)):
            print("Gradient check failed.\nFirst gradient error found at index", np.unravel_index(i, x.shape))
            return False
    print("Gradient check passed!")
    return True
