"""I used an imaginary step, which is cleverer than formula (1), but not formula (1).

fails: test_gradient_check_step
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    gradapprox = np.imag(forward_propagation(x, theta + 1j * epsilon)) / epsilon
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
