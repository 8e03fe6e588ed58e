# Ways to answer `momentum_update`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% momentum_expanded_step
"""I put the formula of the velocity into the one of the weights."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    new_w = w - gamma * velocity - learning_rate * gradient
    return new_w, w - new_w


# %% momentum_in_place_on_copies
"""I work in place, on copies."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    w, velocity = w.copy(), velocity.copy()
    velocity *= gamma
    velocity += learning_rate * gradient
    w -= velocity
    return [w, velocity]


# %% momentum_lists
"""I return two lists."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    speeds = [gamma * v + learning_rate * g for v, g in zip(velocity, gradient)]
    return [a - v for a, v in zip(w, speeds)], speeds


# %% momentum_loop
"""A loop over the weights, with a velocity for each."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    new_w = np.zeros(len(w))
    new_velocity = np.zeros(len(w))
    for i in range(len(w)):
        new_velocity[i] = gamma * velocity[i] + learning_rate * gradient[i]
        new_w[i] = w[i] - new_velocity[i]
    return new_w, new_velocity


# %% momentum_one_array
"""I return one array with two rows."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    v = learning_rate * gradient + velocity * gamma
    return np.stack([w - v, v])


# %% momentum_renamed_parameters
"""I use the short names of the lecture."""


def momentum_update(w, g, v, eta=0.001, beta=0.9):
    v = beta * v + eta * g
    return w - v, v


# %% momentum_through_sgd
"""I use my SGD step, and let the old velocity carry on."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    kept = gamma * velocity
    return sgd_update(w, gradient, learning_rate) - kept, kept + learning_rate * gradient


# %% momentum_as_running_mean fails="test_momentum_velocity, test_momentum_steps"
"""I weighted the gradient with 1 - gamma and put the learning rate into the step."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + (1 - gamma) * gradient
    w = w - learning_rate * velocity
    return w, velocity


# %% momentum_chained_from_weight_to_weight fails="test_momentum_velocity, test_momentum_steps"
"""My loop hands the velocity of one weight on to the next."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    w, velocity = w.copy(), velocity.copy()
    v = velocity[0]
    for i in range(len(w)):
        v = gamma * v + learning_rate * gradient[i]
        velocity[i] = v
        w[i] = w[i] - v
    return w, velocity


# %% momentum_fixed_gamma fails="test_momentum_velocity, test_momentum_steps"
"""I wrote 0.9 into the formula."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = 0.9 * velocity + learning_rate * gradient
    return w - velocity, velocity


# %% momentum_from_w fails="test_momentum_velocity, test_momentum_steps"
"""I built the velocity from w instead of the gradient."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * w
    w = w - velocity
    return w, velocity


# %% momentum_gamma_and_rate_swapped fails="test_momentum_velocity, test_momentum_steps"
"""I swapped gamma and the learning rate."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = learning_rate * velocity + gamma * gradient
    return w - velocity, velocity


# %% momentum_gradient_in_place fails="test_momentum_velocity"
"""I multiplied the gradient by the learning rate in place."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    gradient *= learning_rate
    velocity = gamma * velocity + gradient
    return w - velocity, velocity


# %% momentum_loop_variable_only fails="test_momentum_steps"
"""I looped over the weights, and w stayed the same."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    for r, v in zip(w, velocity):
        r = r - v
    return w, velocity


# %% momentum_moves_by_old_velocity fails="test_momentum_steps"
"""I moved the weights first and updated the velocity afterwards."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    w = w - velocity
    velocity = gamma * velocity + learning_rate * gradient
    return w, velocity


# %% momentum_nesterov fails="test_momentum_steps"
"""I looked one step ahead, which is called Nesterov."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w = w - (gamma * velocity + learning_rate * gradient)
    return w, velocity


# %% momentum_one_velocity_for_all fails="test_momentum_velocity, test_momentum_steps"
"""I kept a single velocity, made from the mean gradient, for all weights."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    v = gamma * np.mean(velocity) + learning_rate * np.mean(gradient)
    return w - v, np.full_like(w, v)


# %% momentum_other_sign fails="test_momentum_velocity, test_momentum_steps"
"""My velocity points downhill: minus the gradient, then added to w."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity - learning_rate * gradient
    return w + velocity, velocity


# %% momentum_random_velocity fails="test_momentum_velocity, test_momentum_steps"
"""I start from a small random velocity."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = np.random.normal(0, 0.01, len(w))
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity, velocity


# %% momentum_rate_in_the_step fails="test_momentum_velocity, test_momentum_steps"
"""I used the form in which the learning rate multiplies the velocity."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    buffer = gamma * velocity + gradient
    return w - learning_rate * buffer, buffer


# %% momentum_rate_twice fails="test_momentum_steps"
"""I multiplied by the learning rate in both formulas."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w_new = w - learning_rate * velocity
    return w_new, velocity


# %% momentum_returns_old_velocity fails="test_momentum_velocity"
"""I gave the new velocity another name and returned the old one."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    new_velocity = gamma * velocity + learning_rate * gradient
    return w - new_velocity, velocity


# %% momentum_returns_swapped fails="test_momentum_velocity, test_momentum_steps"
"""I returned the velocity first."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w = w - velocity
    return velocity, w


# %% momentum_returns_w_only fails="test_momentum_velocity, test_momentum_steps"
"""I returned the weights only; nobody can see the velocity anyway."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity


# %% momentum_starts_at_rest_each_time fails="test_momentum_velocity, test_momentum_steps"
"""I set the velocity to zero at the start of the function."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = np.zeros(len(w))
    velocity = gamma * velocity + learning_rate * gradient
    return w - velocity, velocity


# %% momentum_velocity_added fails="test_momentum_steps"
"""I added the velocity to the weights."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    return w + velocity, velocity


# %% momentum_velocity_in_a_global fails="test_momentum_velocity, test_momentum_steps"
"""I keep the velocity in a variable outside, so that it is not lost."""


kept_velocity = {}


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    before = kept_velocity.get(len(w), np.zeros(len(w)))
    kept_velocity[len(w)] = gamma * before + learning_rate * gradient
    return w - kept_velocity[len(w)], kept_velocity[len(w)]


# %% momentum_velocity_in_place fails="test_momentum_velocity"
"""I changed the velocity that I was given."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity *= gamma
    velocity += learning_rate * gradient
    return w - velocity, velocity


# %% momentum_w_in_place fails="test_momentum_steps"
"""I took the velocity off the weights with -=."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    w -= velocity
    return w, velocity


# %% momentum_weights_of_sgd fails="test_momentum_steps"
"""I computed the velocity and then moved by the gradient."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + learning_rate * gradient
    return w - learning_rate * gradient, velocity


# %% momentum_without_gamma fails="test_momentum_velocity, test_momentum_steps"
"""I forgot that only a part of the old velocity is kept."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = velocity + learning_rate * gradient
    return w - velocity, velocity


# %% momentum_without_learning_rate fails="test_momentum_velocity, test_momentum_steps"
"""I added the whole gradient to the velocity."""


def momentum_update(w, gradient, velocity, learning_rate=0.001, gamma=0.9):
    velocity = gamma * velocity + gradient
    return w - velocity, velocity
