"""I print every step while I learn."""


def forward_propagation(x, theta):
    print("x =", x, "theta =", theta)
    J = theta * x
    print("J =", J)
    return J
