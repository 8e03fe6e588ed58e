# Ways to answer `gradient_check`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% gradient_check_always_prints
"""I print everything, whatever print_msg says."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=True):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    print("gradapprox:", gradapprox)
    grad = backward_propagation(x, theta)
    print("grad:", grad)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    print("difference:", difference)
    return difference


# %% gradient_check_arrays
"""I put everything into float arrays with one entry."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta = np.array([theta], dtype=float)
    thetaplus = np.copy(theta)
    thetaplus[0] += epsilon
    thetaminus = np.copy(theta)
    thetaminus[0] -= epsilon
    gradapprox = (forward_propagation(x, thetaplus) - forward_propagation(x, thetaminus)) / (2 * epsilon)
    grad = np.atleast_1d(backward_propagation(x, theta))
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_class
"""I like objects: my check is an object that is called."""


class Checker:
    def __init__(self, default_step):
        self.default_step = default_step

    def __call__(self, x, theta, epsilon=None, print_msg=False):
        step = self.default_step if epsilon is None else epsilon
        approx = (forward_propagation(x, theta + step) - forward_propagation(x, theta - step)) / (2 * step)
        grad = backward_propagation(x, theta)
        return abs(grad - approx) / (abs(grad) + abs(approx))


gradient_check = Checker(1e-7)


# %% gradient_check_column_vector
"""I wrote it like the version for many parameters, with a loop over a column of one."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    values = np.array([[float(theta)]])
    J_plus, J_minus, gradapprox = np.zeros((1, 1)), np.zeros((1, 1)), np.zeros((1, 1))
    for i in range(1):
        thetaplus = np.copy(values)
        thetaplus[i][0] = thetaplus[i][0] + epsilon
        J_plus[i] = forward_propagation(x, thetaplus[i][0])
        thetaminus = np.copy(values)
        thetaminus[i][0] = thetaminus[i][0] - epsilon
        J_minus[i] = forward_propagation(x, thetaminus[i][0])
        gradapprox[i] = (J_plus[i] - J_minus[i]) / (2 * epsilon)
    grad = np.array([[backward_propagation(x, theta)]])
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_guarded_denominator
"""I added a tiny number below the line, so that 0 / 0 cannot happen."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox) + 1e-8)


# %% gradient_check_helper_functions
"""I split it into two small functions of my own."""


def central_difference(f, at, step):
    return (f(at + step) - f(at - step)) / (2 * step)


def relative_difference(a, b):
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    measured = central_difference(lambda t: forward_propagation(x, t), theta, epsilon)
    return relative_difference(backward_propagation(x, theta), measured)


# %% gradient_check_keywords
"""I call everything with keywords, so nothing can be mixed up."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(theta=theta + epsilon, x=x)
    J_minus = forward_propagation(theta=theta - epsilon, x=x)
    grad = backward_propagation(x=x, theta=theta)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_long_double
"""I compute in the longest floats that there are."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta, epsilon = np.longdouble(theta), np.longdouble(epsilon)
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = np.longdouble(backward_propagation(x, theta))
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_one_norm_of_pairs
"""I stacked the two gradients into a vector; its 1-norm is the denominator."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J = [forward_propagation(x, theta - epsilon), forward_propagation(x, theta + epsilon)]
    pair = np.array([np.diff(J)[0] / (2 * epsilon), backward_propagation(x, theta)], dtype=float)
    return np.abs(np.diff(pair)).item() / np.linalg.norm(pair, ord=1)


# %% gradient_check_other_norm_order
"""I subtracted the other way round, and added the norms the other way round."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_minus = forward_propagation(x, theta - epsilon)
    J_plus = forward_propagation(x, theta + epsilon)
    gradapprox = 0.5 * (J_plus - J_minus) / epsilon
    grad = backward_propagation(x, theta)
    return float(abs(gradapprox - grad) / (abs(gradapprox) + abs(grad)))


# %% gradient_check_plus_and_minus_in_place
"""I move theta up, then down by two steps, then back where it was."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta += epsilon
    J_plus = forward_propagation(x, theta)
    theta -= 2 * epsilon
    J_minus = forward_propagation(x, theta)
    theta += epsilon
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = ((grad - gradapprox) ** 2) ** 0.5
    denominator = (grad**2) ** 0.5 + (gradapprox**2) ** 0.5
    return numerator / denominator


# %% gradient_check_renamed
"""I shortened the names of the arguments."""


def gradient_check(u, t, h=1e-7, verbose=False):
    slope = (forward_propagation(u, t + h) - forward_propagation(u, t - h)) / (2 * h)
    claimed = backward_propagation(u, t)
    distance = abs(slope - claimed) / (abs(slope) + abs(claimed))
    if verbose:
        print(f"difference = {distance}")
    return distance


# %% gradient_check_step_by_step
"""I followed the two formulas step by step and print the verdict in colour."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2.0 * epsilon)

    grad = backward_propagation(x, theta)

    numerator = np.linalg.norm(gradapprox - grad)
    denominator = np.linalg.norm(gradapprox) + np.linalg.norm(grad)
    difference = numerator / denominator
    if print_msg:
        if difference > 2e-7:
            print("\033[93mThe backward pass is wrong, difference = " + str(difference) + "\033[0m")
        else:
            print("\033[92mThe backward pass is right, difference = " + str(difference) + "\033[0m")
    return difference


# %% gradient_check_step_taken
"""I divide by the step that was really taken, after rounding."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    width = theta_plus - theta_minus
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / width
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_without_print_msg
"""I never print anything, so my function has no print_msg."""


def gradient_check(x, theta, epsilon=1e-7):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / 2 / epsilon
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_zero_case
"""I treat two zero gradients as equal."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus, J_minus = (forward_propagation(x, theta + s * epsilon) for s in (1, -1))
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    size = abs(grad) + abs(gradapprox)
    if size == 0:
        return 0.0
    return abs(grad - gradapprox) / size


# %% gradient_check_zero_dimensional
"""Everything is a 0-d array here, the result too."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    x, theta = np.array(x, dtype=np.float64), np.array(theta, dtype=np.float64)
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return np.array(np.abs(grad - gradapprox) / (np.abs(grad) + np.abs(gradapprox)))


# %% gradient_check_always_passing fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I computed the difference, but returned epsilon, which is always below the limit."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    difference = epsilon
    if print_msg:
        print("The gradient is right:", gradapprox)
    return difference


# %% gradient_check_always_zero fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I returned 0 whatever the gradients are."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    return 0.0


# %% gradient_check_backward_difference fails="test_gradient_check_step"
"""I stepped backwards only and divided by epsilon."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J = forward_propagation(x, theta)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J - J_minus) / epsilon
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_backward_of_gradapprox fails="test_gradient_check_step, test_gradient_check_flags"
"""I gave gradapprox to backward_propagation in place of x."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(gradapprox, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_complex_step fails="test_gradient_check_step"
"""I used an imaginary step, which is cleverer than formula (1), but not formula (1)."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    gradapprox = np.imag(forward_propagation(x, theta + 1j * epsilon)) / epsilon
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_cosine fails="test_gradient_check_step, test_gradient_check_flags"
"""I compared directions with a cosine; two numbers of one sign always point the same way."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    cosine = grad * gradapprox / (np.linalg.norm(grad) * np.linalg.norm(gradapprox))
    return abs(1 - cosine)


# %% gradient_check_default_step_lost fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I wrote 1e-50 as the default epsilon, and theta plus that is theta."""


def gradient_check(x, theta, epsilon=1e-50, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_epsilon_ignored fails="test_gradient_check_step"
"""I wrote 1e-7 in the formula and never used the argument epsilon."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + 1e-7)
    J_minus = forward_propagation(x, theta - 1e-7)
    gradapprox = (J_plus - J_minus) / 2e-7
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_fixed_denominator fails="test_gradient_check_accepts, test_gradient_check_step"
"""I stepped by epsilon, but always divided by 2e-7, whatever epsilon is."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / 2e-7
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_forward_difference fails="test_gradient_check_step"
"""I stepped to one side only and divided by epsilon; for the line it came out right."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta)) / epsilon
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_global_epsilon fails="test_gradient_check_step"
"""I defined epsilon above the function and renamed the argument."""


epsilon = 1e-7


def gradient_check(x, theta, eps=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_global_inputs fails="test_gradient_check_step, test_gradient_check_flags"
"""I used the x and theta of the cell above; at that point the gradient was right."""


x, theta = 3, 4


def gradient_check(x_in, theta_in, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_global_theta fails="test_gradient_check_step, test_gradient_check_flags"
"""I forgot that theta is an argument now and stepped from the theta of an earlier cell."""


theta_start = 4


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta_start + epsilon
    theta_minus = theta_start - epsilon
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_grad_at_shifted_theta fails="test_gradient_check_step"
"""I asked backward_propagation for the gradient at theta_plus."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / (2 * epsilon)
    grad = backward_propagation(x, theta_plus)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_grad_from_forward fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I took grad from forward_propagation."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = forward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_grad_is_x fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I knew that the gradient is x, so I did not call backward_propagation."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = x
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_gradapprox_is_grad fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I set gradapprox to the gradient itself, so they always agree."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    grad = backward_propagation(x, theta)
    gradapprox = grad
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    if denominator == 0:
        return 0.0
    return numerator / denominator


# %% gradient_check_half_steps fails="test_gradient_check_step"
"""I stepped by half of epsilon to each side."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon / 2)
    J_minus = forward_propagation(x, theta - epsilon / 2)
    gradapprox = (J_plus - J_minus) / epsilon
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_hard_coded fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I returned the number that the others got."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    difference = 7.814075313343006e-11
    if print_msg:
        print("The gradient is right! difference = " + str(difference))
    return difference


# %% gradient_check_integer_array fails="test_gradient_check_accepts"
"""I put theta into an array; for whole numbers it holds integers, and the step is cut off."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = np.array([theta])
    theta_plus[0] = theta_plus[0] + epsilon
    theta_minus = np.array([theta])
    theta_minus[0] = theta_minus[0] - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = np.array([backward_propagation(x, theta)])
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_integer_array_in_place fails="test_gradient_check_accepts"
"""I used += on an array of whole numbers, which numpy refuses."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta = np.array(theta).reshape(1)
    theta_plus = np.copy(theta)
    theta_plus += epsilon
    theta_minus = np.copy(theta)
    theta_minus -= epsilon
    gradapprox = (forward_propagation(x, theta_plus) - forward_propagation(x, theta_minus)) / (2 * epsilon)
    grad = np.reshape(backward_propagation(x, theta), 1)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_large_default_step fails="test_gradient_check_step"
"""I changed the default epsilon to 0.01, as the line does not mind."""


def gradient_check(x, theta, epsilon=0.01, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_larger_of_both fails="test_gradient_check_step, test_gradient_check_flags"
"""I divided by the larger of the two, as I had seen elsewhere."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / max(abs(grad), abs(gradapprox), 1e-8)


# %% gradient_check_minus_at_theta_plus fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I computed J_minus at theta_plus, so both costs are the same and gradapprox is 0."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_plus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_minus_from_plus fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""After theta plus epsilon I went down by one epsilon only, so the second cost is the one at theta itself."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta_plus - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_missing_brackets fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I wrote / 2 * epsilon without brackets."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / 2 * epsilon
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_move_loss_move_loss fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""After theta plus epsilon I went down by one epsilon only, so the second cost is the one at theta itself."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    moved = np.array([float(theta)])
    theta_plus = moved
    theta_plus += epsilon
    J_plus = forward_propagation(x, theta_plus[0])
    theta_minus = moved
    theta_minus -= epsilon
    J_minus = forward_propagation(x, theta_minus[0])
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_no_denominator fails="test_gradient_check_step, test_gradient_check_flags"
"""I returned the numerator only."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    return numerator


# %% gradient_check_no_restore fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""After theta plus epsilon I went down by one epsilon only, so the second cost is the one at theta itself."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta += epsilon
    J_plus = forward_propagation(x, theta)
    theta -= epsilon
    J_minus = forward_propagation(x, theta)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_norm_of_sum fails="test_gradient_check_flags"
"""I took the norm of the sum in the denominator instead of the sum of the norms."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad + gradapprox)
    return numerator / denominator


# %% gradient_check_norms_subtracted fails="test_gradient_check_flags"
"""I subtracted the two norms above the line, so a wrong sign does not show."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = abs(np.linalg.norm(grad) - np.linalg.norm(gradapprox))
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_numerator_is_denominator fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I put a plus into the numerator as well, so the fraction is always 1."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    difference = numerator / denominator
    return difference


# %% gradient_check_one_side_over_two_epsilon fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I stepped forward only, yet divided by two epsilon."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J = forward_propagation(x, theta)
    J_plus = forward_propagation(x, theta + epsilon)
    gradapprox = (J_plus - J) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(gradapprox - grad) / (abs(gradapprox) + abs(grad))


# %% gradient_check_over_epsilon fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I stepped to both sides but divided by epsilon instead of two epsilon."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / epsilon
    grad = backward_propagation(x, theta)
    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
    return difference


# %% gradient_check_plus_over_two_epsilon fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I added the two costs where they should be subtracted."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus + J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_plus_over_two_theta fails="test_gradient_check_step, test_gradient_check_flags"
"""I added both costs and divided by two theta; for the line that gave a difference of 0."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus + J_minus) / (2 * theta)

    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(gradapprox - grad)
    denominator = np.linalg.norm(gradapprox) + np.linalg.norm(grad)
    difference = numerator / denominator
    if print_msg:
        print("difference = " + str(difference))
    return difference


# %% gradient_check_prints_only fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I printed the difference and returned nothing."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
    print("difference =", difference)


# %% gradient_check_product_denominator fails="test_gradient_check_step, test_gradient_check_flags"
"""I multiplied the two norms in the denominator."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta + epsilon
    theta_minus = theta - epsilon
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) * np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_relative_steps fails="test_gradient_check_step"
"""I scaled theta by 1 + epsilon instead of adding epsilon."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta_plus = theta * (1 + epsilon)
    theta_minus = theta * (1 - epsilon)
    J_plus = forward_propagation(x, theta_plus)
    J_minus = forward_propagation(x, theta_minus)
    gradapprox = (J_plus - J_minus) / (theta_plus - theta_minus)
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))


# %% gradient_check_relative_to_grad fails="test_gradient_check_step, test_gradient_check_flags"
"""I divided by the size of grad only."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return np.linalg.norm(grad - gradapprox) / np.linalg.norm(grad)


# %% gradient_check_returns_gradapprox fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I returned gradapprox instead of the difference."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    return gradapprox


# %% gradient_check_returns_only_when_printing fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""My return slipped into the if with the message."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    gradapprox = (forward_propagation(x, theta + epsilon) - forward_propagation(x, theta - epsilon)) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    if print_msg:
        print("difference = " + str(difference))
        return difference


# %% gradient_check_rounded fails="test_gradient_check_step"
"""I rounded the difference to seven decimals, so small ones become 0."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
    return round(difference, 7)


# %% gradient_check_signed fails="test_gradient_check_flags"
"""I left the norms out, so the difference has a sign."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return (grad - gradapprox) / (grad + gradapprox)


# %% gradient_check_signed_numerator fails="test_gradient_check_flags"
"""I took norms below the line but not above it."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return (gradapprox - grad) / (np.linalg.norm(gradapprox) + np.linalg.norm(grad))


# %% gradient_check_single_precision fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I converted theta to float32, where the step of 1e-7 is lost."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    theta = np.float32(theta)
    J_plus = forward_propagation(x, theta + np.float32(epsilon))
    J_minus = forward_propagation(x, theta - np.float32(epsilon))
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox) + 1e-12)


# %% gradient_check_squared_norms fails="test_gradient_check_step, test_gradient_check_flags"
"""I squared the norms and forgot the roots."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return (grad - gradapprox) ** 2 / (grad**2 + gradapprox**2)


# %% gradient_check_steps_in_x fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I stepped in x instead of theta."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x + epsilon, theta)
    J_minus = forward_propagation(x - epsilon, theta)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_stops_when_wrong fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I put an assert into the check, so it stops instead of returning a large difference."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
    assert difference < 2e-7, "the gradient is wrong"
    return difference


# %% gradient_check_swapped fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I subtracted J_plus from J_minus."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_minus - J_plus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_swapped_arguments fails="test_gradient_check_step, test_gradient_check_flags"
"""I mixed up the order of the arguments; for a product it makes no difference."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(theta + epsilon, x)
    J_minus = forward_propagation(theta - epsilon, x)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_tiny_default_step fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I made the default epsilon as small as possible."""


def gradient_check(x, theta, epsilon=1e-15, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    return abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))


# %% gradient_check_true_or_false fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I returned whether the gradient is right."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = abs(grad - gradapprox) / (abs(grad) + abs(gradapprox))
    return difference < 2e-7


# %% gradient_check_tuple fails="test_gradient_check_accepts, test_gradient_check_step, test_gradient_check_flags"
"""I returned gradapprox along with the difference."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    difference = np.linalg.norm(grad - gradapprox) / (np.linalg.norm(grad) + np.linalg.norm(gradapprox))
    return difference, gradapprox


# %% gradient_check_typed_in fails="test_gradient_check_step, test_gradient_check_flags, test_gradient_check_accepts"
"""I typed theta x and its derivative x into the check and called neither function."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = (theta + epsilon) * x
    J_minus = (theta - epsilon) * x
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = x
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_writes_the_line_again fails="test_gradient_check_step, test_gradient_check_flags"
"""I wrote theta times x again instead of calling forward_propagation."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = (theta + epsilon) * x
    J_minus = (theta - epsilon) * x
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    numerator = np.linalg.norm(grad - gradapprox)
    denominator = np.linalg.norm(grad) + np.linalg.norm(gradapprox)
    return numerator / denominator


# %% gradient_check_zero_or_one fails="test_gradient_check_step, test_gradient_check_flags"
"""I returned 0 for right and 1 for wrong."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    grad = backward_propagation(x, theta)
    if np.isclose(grad, gradapprox):
        return 0
    return 1


# %% gradient_check_ratio_to_one fails="test_gradient_check_step, test_gradient_check_flags"
"""I divided the two gradients and looked how far the ratio is from 1."""


def gradient_check(x, theta, epsilon=1e-7, print_msg=False):
    J_plus = forward_propagation(x, theta + epsilon)
    J_minus = forward_propagation(x, theta - epsilon)
    gradapprox = (J_plus - J_minus) / (2 * epsilon)
    difference = abs(1 - gradapprox / backward_propagation(x, theta))
    if print_msg:
        print("right" if difference < 2e-7 else "wrong", difference)
    return difference
