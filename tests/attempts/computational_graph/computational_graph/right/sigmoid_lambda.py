"""One line is enough."""

sigmoid = lambda z: 1 / (1 + math.e**-z)
