"""I never got it to work and returned 0.

fails: test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts
"""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return 0.0
