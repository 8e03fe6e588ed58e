"""I print the verdict, as the exercise has always been done, and return nothing."""


def gradcheck_naive(f, x):
    rndstate = random.getstate()
    random.setstate(rndstate)
    fx, grad = f(x)  # Evaluate function value at original point
    h = 1e-4

    # Iterate over all indexes in x
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        ix = it.multi_index

        x[ix] += h
        random.setstate(rndstate)
        f1, _ = f(x)
        x[ix] -= 2 * h
        random.setstate(rndstate)
        f2, _ = f(x)
        x[ix] += h
        numgrad = (f1 - f2) / (2 * h)

        reldiff = abs(numgrad - grad[ix]) / max(1, abs(numgrad), abs(grad[ix]))
        if reldiff > 1e-5:
            print("Gradient check failed.")
            print("First gradient error found at index %s" % str(ix))
            print("Your gradient: %f \t Numerical gradient: %f" % (grad[ix], numgrad))
            return

        it.iternext()  # Step to next dimension

    print("Gradient check passed!")
