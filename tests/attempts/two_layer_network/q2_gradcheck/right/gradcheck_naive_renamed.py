"""Other names, a deep copy of x, and silence when all is well."""

import copy


def gradcheck_naive(function, point):
    dice = random.getstate()
    gradient = np.array(function(point)[1], dtype=np.longdouble)
    for where, claimed in np.ndenumerate(gradient):
        values = []
        for step in (-1e-4, 1e-4):
            moved = copy.deepcopy(point)
            moved[where] += step
            random.setstate(dice)
            values.append(np.longdouble(function(moved)[0]))
        slope = (values[1] - values[0]) / np.longdouble(2e-4)
        if not abs(slope - claimed) <= 1e-5 * max(1, abs(slope), abs(claimed)):
            print(f"Gradient check failed. First gradient error found at index {where}: {claimed} instead of {slope}")
            return False
    return True
