"""I wrote it for a number and let numpy do the rest."""

import math


def sigmoid_of_number(number):
    return 1.0 / (1.0 + math.exp(-number))


sigmoid = np.vectorize(sigmoid_of_number, otypes=[float])
