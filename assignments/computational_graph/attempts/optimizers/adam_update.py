# Ways to answer `adam_update`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% adam_helper_function
"""A helper does the running means."""


def running_mean(before, new, keep):
    return keep * before + (1 - keep) * new


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = running_mean(m, gradient, beta1)
    v = running_mean(v, gradient**2, beta2)
    step = m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return w - learning_rate * step, m, v


# %% adam_in_place_on_copies
"""Copies first, then everything in place."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    w, m, v = np.copy(w), np.copy(m), np.copy(v)
    m *= beta1
    m += (1 - beta1) * gradient
    v *= beta2
    v += (1 - beta2) * np.square(gradient)
    w -= learning_rate * (m / (1 - np.power(beta1, t))) / (np.sqrt(v / (1 - np.power(beta2, t))) + epsilon)
    return [w, m, v]


# %% adam_loop
"""A loop with plain floats and lists."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    new_w, new_m, new_v = [], [], []
    for i in range(len(w)):
        mi = beta1 * m[i] + (1 - beta1) * gradient[i]
        vi = beta2 * v[i] + (1 - beta2) * gradient[i] * gradient[i]
        m_hat = mi / (1 - beta1**t)
        v_hat = vi / (1 - beta2**t)
        new_w.append(w[i] - learning_rate * m_hat / (v_hat**0.5 + epsilon))
        new_m.append(mi)
        new_v.append(vi)
    return new_w, new_m, new_v


# %% adam_renamed_parameters
"""My names are shorter."""


def adam_update(w, g, m, v, step, lr=0.001, b1=0.9, b2=0.999, eps=1e-8):
    m = b1 * m + (1 - b1) * g
    v = b2 * v + (1 - b2) * g**2
    mh = m / (1 - pow(b1, step))
    vh = v / (1 - pow(b2, step))
    return w - lr * mh / (np.sqrt(vh) + eps), m, v


# %% adam_stacked
"""I return one array with three rows and print t."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    print("step", t)
    m = (1 - beta1) * gradient + beta1 * m
    v = (1 - beta2) * abs(gradient) ** 2 + beta2 * v
    w = w - learning_rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon)
    return np.array([w, m, v])


# %% adam_step_size_form
"""I correct the step size and the root separately, as libraries do."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = m + (1 - beta1) * (gradient - m)
    v = v + (1 - beta2) * (gradient * gradient - v)
    step_size = learning_rate / (1 - beta1**t)
    denominator = np.sqrt(v) / np.sqrt(1 - beta2**t) + epsilon
    return w - step_size * m / denominator, m, v


# %% adam_with_math
"""I know math.sqrt better than numpy's."""


import math


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = [beta1 * a + (1 - beta1) * g for a, g in zip(m, gradient)]
    v = [beta2 * b + (1 - beta2) * g**2 for b, g in zip(v, gradient)]
    w = [
        x - learning_rate * (a / (1 - math.pow(beta1, t))) / (math.sqrt(b / (1 - math.pow(beta2, t))) + epsilon)
        for x, a, b in zip(w, m, v)
    ]
    return np.array(w), np.array(m), np.array(v)


# %% adam_beta_times_t fails="test_adam_later_steps"
"""I wrote beta * t for beta to the power of t."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1 * t)
    v_hat = v / abs(1 - beta2 * t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_betas_swapped fails="test_adam_means, test_adam_later_steps"
"""I took beta2 for m and beta1 for v."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta2 * m + (1 - beta2) * gradient
    v = beta1 * v + (1 - beta1) * gradient**2
    m_hat = m / (1 - beta2**t)
    v_hat = v / (1 - beta1**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_caret_for_power fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I wrote ^ for the power."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1 ^ t)
    v_hat = v / (1 - beta2 ^ t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_correction_betas_swapped fails="test_adam_first_step, test_adam_later_steps"
"""I mixed up the betas in the correction."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta2**t)
    v_hat = v / (1 - beta1**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_correction_multiplied fails="test_adam_first_step, test_adam_later_steps"
"""I multiplied by the correction where one divides."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m * (1 - beta1**t)
    v_hat = v * (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_corrects_m_only fails="test_adam_first_step, test_adam_later_steps"
"""I corrected m and forgot v."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    return w - learning_rate * m_hat / (np.sqrt(v) + epsilon), m, v


# %% adam_corrects_with_beta1_only fails="test_adam_first_step, test_adam_later_steps"
"""I used beta1 in both corrections."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    correction = 1 - beta1**t
    return w - learning_rate * (m / correction) / (np.sqrt(v / correction) + epsilon), m, v


# %% adam_counts_one_too_many fails="test_adam_first_step, test_adam_later_steps"
"""I thought that t starts at zero and used t + 1."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    t = t + 1
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_epsilon_before_correction fails="test_adam_later_steps"
"""I put the correction into the learning rate, and epsilon beside the uncorrected root."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    rate = learning_rate * np.sqrt(1 - beta2**t) / (1 - beta1**t)
    return w - rate * m / (np.sqrt(v) + epsilon), m, v


# %% adam_epsilon_inside_the_root fails="test_adam_later_steps"
"""I put epsilon under the root."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / np.sqrt(v_hat + epsilon), m, v


# %% adam_fixed_betas fails="test_adam_means, test_adam_later_steps"
"""I wrote 0.9 and 0.999 into the formulas."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = 0.9 * m + 0.1 * gradient
    v = 0.999 * v + 0.001 * gradient**2
    m_hat = m / (1 - 0.9**t)
    v_hat = v / (1 - 0.999**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_fixed_learning_rate fails="test_adam_first_step, test_adam_later_steps"
"""I used 0.001 whatever learning rate was asked for."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - 0.001 * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_gradient_in_place fails="test_adam_means, test_adam_first_step"
"""I squared the gradient in place."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    gradient *= gradient
    v = beta2 * v + (1 - beta2) * gradient
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_gradient_in_place_of_m fails="test_adam_later_steps"
"""I divided the gradient itself by the root of v; m is computed but never used."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * gradient / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_gradient_unweighted fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I added the whole gradient to m, and its whole square to v."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + gradient
    v = beta2 * v + gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_ignores_t fails="test_adam_later_steps"
"""I divided by 1 - beta without the power."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1)
    v_hat = v / (1 - beta2)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_largest_v fails="test_adam_means, test_adam_later_steps"
"""I keep the larger of the old and the new v, as one variant does."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = np.maximum(v, beta2 * v + (1 - beta2) * gradient**2)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_mean_over_weights fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I averaged gradient and squared gradient over the nine weights."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * np.mean(gradient)
    v = beta2 * v + (1 - beta2) * np.mean(gradient**2)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_means_in_place fails="test_adam_means"
"""I changed the m and v that I was given."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m *= beta1
    m += (1 - beta1) * gradient
    v *= beta2
    v += (1 - beta2) * gradient**2
    return w - learning_rate * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + epsilon), m, v


# %% adam_one_m_and_v_for_all fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I use single numbers m and v that go on from weight to weight."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    new_w = np.zeros(len(w))
    mt, vt = m[0], v[0]
    for i in range(len(w)):
        mt = beta1 * mt + (1 - beta1) * gradient[i]
        vt = beta2 * vt + (1 - beta2) * gradient[i] ** 2
        m_hat = mt / (1 - beta1**t)
        v_hat = vt / (1 - beta2**t)
        new_w[i] = w[i] - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return new_w, mt * np.ones(len(w)), vt * np.ones(len(w))


# %% adam_random_first_step fails="test_adam_first_step, test_adam_later_steps"
"""At the first step I fill m and v with random numbers."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if not np.any(m):
        m = np.random.normal(0, 0.01, len(w))
        v = np.abs(np.random.normal(0, 0.01, len(w)))
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_random_start fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I start m and v from small random numbers, like the weights."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    if t == 1 or True:
        m = np.random.normal(0, 0.01, len(w))
        v = np.abs(np.random.normal(0, 0.01, len(w)))
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_returns_corrected_m fails="test_adam_means"
"""I corrected m in place of giving it another name, so it is corrected again next time."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - learning_rate * m / (np.sqrt(v_hat) + epsilon)
    return w, m, v


# %% adam_returns_corrected_means fails="test_adam_means"
"""I returned the corrected means, so they are corrected again next time."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m = m / (1 - beta1**t)
    v = v / (1 - beta2**t)
    w = w - learning_rate * m / (np.sqrt(v) + epsilon)
    return w, m, v


# %% adam_returns_old_means fails="test_adam_means"
"""I named the new means differently and returned the old ones."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    mt = beta1 * m + (1 - beta1) * gradient
    vt = beta2 * v + (1 - beta2) * gradient**2
    step = learning_rate * mt / (1 - beta1**t) / (np.sqrt(vt / (1 - beta2**t)) + epsilon)
    return w - step, m, v


# %% adam_returns_v_before_m fails="test_adam_means"
"""I returned v before m."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w = w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return w, v, m


# %% adam_returns_w_only fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I returned the weights only."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    return w - learning_rate * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + epsilon)


# %% adam_root_of_v_plus_t fails="test_adam_first_step, test_adam_later_steps"
"""In the root I added the counter where the epsilon belongs."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    mhat = m / (1 - beta1**t)
    vhat = v / (1 - beta2**t)
    w = w - learning_rate * mhat / np.sqrt(vhat + t)
    return w, m, v


# %% adam_starts_at_zero_each_time fails="test_adam_means, test_adam_later_steps"
"""I set m and v to zero inside the function."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m, v = np.zeros_like(w), np.zeros_like(w)
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_uphill fails="test_adam_first_step, test_adam_later_steps"
"""I added the step to the weights."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w + learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_v_from_m fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I squared m instead of the gradient."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * m**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_v_is_a_dot_product fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I squared the gradient with a dot product, which is one number."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * np.dot(gradient, gradient)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_v_not_squared fails="test_adam_means, test_adam_first_step, test_adam_later_steps"
"""I forgot the square in v and took the absolute value so that the root works."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * abs(gradient)
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (np.sqrt(v_hat) + epsilon), m, v


# %% adam_w_in_place fails="test_adam_first_step"
"""I used -= on the weights."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    w -= learning_rate * m_hat / (np.sqrt(v_hat) + epsilon)
    return w, m, v


# %% adam_without_correction fails="test_adam_first_step, test_adam_later_steps"
"""I left the correction out; m and v look good enough."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    w = w - learning_rate * m / (np.sqrt(v) + epsilon)
    return w, m, v


# %% adam_without_epsilon fails="test_adam_later_steps"
"""Nothing was zero, so I left epsilon out."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    return w - learning_rate * (m / (1 - beta1**t)) / np.sqrt(v / (1 - beta2**t)), m, v


# %% adam_without_root fails="test_adam_first_step, test_adam_later_steps"
"""I divided by v, not by its root."""


def adam_update(w, gradient, m, v, t, learning_rate=0.001, beta1=0.9, beta2=0.999, epsilon=1e-8):
    m = beta1 * m + (1 - beta1) * gradient
    v = beta2 * v + (1 - beta2) * gradient**2
    m_hat = m / (1 - beta1**t)
    v_hat = v / (1 - beta2**t)
    return w - learning_rate * m_hat / (v_hat + epsilon), m, v
