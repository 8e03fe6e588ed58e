"""I wrote 1e-7 in the formula and never used the argument epsilon.

fails: test_gradient_check_step
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + 1e-7)
    J_minus = forward_propagation(x, theta - 1e-7)
    gradapprox = (J_plus - J_minus) / 2e-7
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
