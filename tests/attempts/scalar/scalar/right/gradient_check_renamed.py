"""I shortened the names of the arguments."""


def gradient_check(u, t, h=1e-7, verbose=False):
    slope = (forward_propagation(u, t + h) - forward_propagation(u, t - h)) / (2 * h)
    claimed = backward_propagation(u, t)
    distance = abs(slope - claimed) / (abs(slope) + abs(claimed))
    if verbose:
        print(f"difference = {distance}")
    return distance
