# Ways to answer `directional_check`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% directional_all_at_once
"""All directions as columns of one matrix, all steps forward first."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    v = np.random.default_rng(seed).normal(size=(len(theta), directions))
    v /= np.linalg.norm(v, axis=0)
    ahead = np.array([J(vector_to_dictionary(place, parameters)) for place in (theta + epsilon * v).T])
    back = np.array([J(vector_to_dictionary(place, parameters)) for place in (theta - epsilon * v).T])
    known, measured = (grad * v).sum(axis=0), (ahead - back) / (2 * epsilon)
    return np.abs(known - measured) / (np.abs(known) + np.abs(measured))


# %% directional_by_measure
"""One number t, and the given function measures along it."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        along = lambda t, v=v: J(vector_to_dictionary(theta + t["t"] * v, parameters))
        slope = float(measure(along, {"t": 0.0}, epsilon)["t"])
        differences[k] = relative_error(np.sum(v * grad), slope)
    return differences


# %% directional_column
"""The result is a column."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences.reshape(-1, 1)


# %% directional_dictionaries
"""No vector: every array takes its part of the step."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    random, found = np.random.RandomState(seed), []
    for _ in range(directions):
        v = {name: random.normal(size=np.shape(part)) for name, part in parameters.items()}
        length = np.sqrt(sum(np.sum(part**2) for part in v.values()))
        v = {name: part / length for name, part in v.items()}
        ahead, back = ({name: parameters[name] + way * epsilon * v[name] for name in v} for way in (1, -1))
        measured = (J(ahead) - J(back)) / (2 * epsilon)
        known = sum(np.sum(gradients[name] * v[name]) for name in v)
        found.append(abs(known - measured) / (abs(known) + abs(measured)))
    return found


# %% directional_minus_first
"""The step back comes first, and the direction is turned round."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = -v / np.linalg.norm(v)
        J_minus = J(vector_to_dictionary(theta - epsilon * v, like=parameters))
        J_plus = J(vector_to_dictionary(theta + epsilon * v, like=parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_seeds_numpy
"""numpy's own random numbers, seeded."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    np.random.seed(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = np.random.randn(*theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_start_too
"""J at the start is computed as well, for a message."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    print("J at the start:", J(parameters))
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_wordy
"""Every step has a name, and the result is a tuple."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        gradapprox = (J_plus - J_minus) / (2 * epsilon)
        slope = float(np.dot(v.ravel(), grad.ravel()))
        numerator = np.linalg.norm(slope - gradapprox)
        denominator = np.linalg.norm(slope) + np.linalg.norm(gradapprox)
        differences[k] = numerator / denominator
    return tuple(float(difference) for difference in differences)


# %% directional_added fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I added the two costs."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus + J_minus) / (2 * epsilon))
    return differences


# %% directional_always_zero fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I returned zeros, and my check was green."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    return np.zeros(directions)


# %% directional_brackets fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I wrote / 2 * epsilon without brackets."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / 2 * epsilon)
    return differences


# %% directional_count_fixed fails="test_directional_accepts, test_directional_steps"
"""I always tried five directions."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    directions = 5
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_default_epsilon fails="test_directional_steps"
"""My default epsilon is 1e-3, which is enough for a large network."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-3, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_default_seed fails="test_directional_steps"
"""My default seed is 1."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=1):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_divided_by_root fails="test_directional_steps"
"""I divided by the square root of the number of parameters, which is the length on average only."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.sqrt(len(v))
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_epsilon_fixed fails="test_directional_steps"
"""I typed in epsilon."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    epsilon = 1e-5
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_halved_step fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I divided by epsilon, not by two epsilon along the direction."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / epsilon)
    return differences


# %% directional_in_float32 fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I drew directions in single precision."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape, dtype=np.float32)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta.astype(np.float32) + np.float32(epsilon) * v, parameters))
        J_minus = J(vector_to_dictionary(theta.astype(np.float32) - np.float32(epsilon) * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_larger_below fails="test_directional_steps, test_directional_flags"
"""I divided by the larger of the two."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        a, b = np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon)
        differences[k] = np.abs(a - b) / max(np.abs(a), np.abs(b))
    return differences


# %% directional_largest fails="test_directional_accepts, test_directional_steps"
"""I returned the largest difference."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return np.max(differences)


# %% directional_mean fails="test_directional_accepts, test_directional_steps"
"""I returned the mean of the differences."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return np.mean(differences)


# %% directional_measured_twice fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I measured the slope and compared it with itself."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error((J_plus - J_minus) / (2 * epsilon), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_measured_twice_over fails="test_directional_steps"
"""I called J twice at each point and took the mean, to be sure."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        J_plus = (J_plus + J(vector_to_dictionary(theta + epsilon * v, parameters))) / 2
        J_minus = (J_minus + J(vector_to_dictionary(theta - epsilon * v, parameters))) / 2
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_moves_on fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I moved the parameters along each direction and did not put them back."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        theta = theta + epsilon * v
        J_plus = J(vector_to_dictionary(theta, parameters))
        theta = theta - epsilon * v
        J_minus = J(vector_to_dictionary(theta, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_no_return fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I forgot to return along the direction."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))


# %% directional_norm_of_gradient fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I compared the measured slope with the length of the gradient."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.linalg.norm(grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_normalised_by_array fails="test_directional_steps"
"""I divided the direction of each array by its own length."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        parts = {name: random.standard_normal(np.shape(part)) for name, part in parameters.items()}
        v, _ = dictionary_to_vector({name: part / np.linalg.norm(part) for name, part in parts.items()})
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_not_relative fails="test_directional_steps, test_directional_flags"
"""I forgot to divide by the sizes."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = np.abs(np.sum(v * grad) - (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_one_only fails="test_directional_accepts, test_directional_steps"
"""I tried one direction and returned one number."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences[0]


# %% directional_one_parameter fails="test_directional_steps"
"""I moved one random parameter at a time."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = np.zeros(theta.shape)
        v[random.integers(len(theta))] = 1.0
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_one_sided fails="test_directional_accepts, test_directional_steps"
"""I took the step in one direction only."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / epsilon)
    return differences


# %% directional_order_as_given fails="test_directional_accepts, test_directional_steps"
"""I laid the gradients end to end in the order of their dictionary."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad = np.concatenate([part.reshape(-1, 1) for part in gradients.values()])
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_rand fails="test_directional_steps"
"""I took rand, which is never negative, for randn."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.random(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_reset_before_the_next fails="test_directional_accepts, test_directional_steps"
"""I moved the parameters themselves and put them back only before the next direction."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    random = np.random.default_rng(seed)
    start = {name: array.copy() for name, array in parameters.items()}
    differences = np.zeros(directions)
    for k in range(directions):
        v = {name: random.standard_normal(array.shape) for name, array in start.items()}
        length = np.sqrt(sum(np.sum(part**2) for part in v.values()))
        for name in v:
            v[name] /= length
            parameters[name][...] = start[name] + epsilon * v[name]
        J_plus = J(parameters)
        for name in v:
            parameters[name][...] = start[name] - epsilon * v[name]
        J_minus = J(parameters)
        slope = sum(np.sum(v[name] * gradients[name]) for name in v)
        differences[k] = relative_error(slope, (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_same_direction fails="test_directional_steps"
"""I drew the direction before the loop."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    v = random.standard_normal(theta.shape)
    v = v / np.linalg.norm(v)
    for k in range(directions):
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_seed_fixed fails="test_directional_steps"
"""I always took seed 0."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(0)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_seed_ignored fails="test_directional_steps"
"""I never used the seed."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng()
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_seeded_in_loop fails="test_directional_steps"
"""I made the generator inside the loop, so each direction is the same."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    differences = np.zeros(directions)
    for k in range(directions):
        random = np.random.default_rng(seed)
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_short_list fails="test_directional_accepts, test_directional_steps"
"""I left the loop one direction too early."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions - 1)
    for k in range(directions - 1):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_signed fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I left out the absolute value above the line."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        a, b = np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon)
        differences[k] = (a - b) / (np.abs(a) + np.abs(b))
    return differences


# %% directional_signed_below fails="test_directional_flags"
"""I divided by the absolute value of the sum."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        a, b = np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon)
        differences[k] = np.abs(a - b) / np.abs(a + b)
    return differences


# %% directional_single_precision_in_place fails="test_directional_accepts"
"""I turned the numbers in the parameters into single precision, in place."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    for array in parameters.values():
        array[...] = array.astype(np.float32)
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_slope_unnormalised fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I normalised v for the steps only."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        w = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * w, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * w, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_squared_length fails="test_directional_steps"
"""I divided by the square of the length."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.sum(v**2)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_step_not_normalised fails="test_directional_steps"
"""I left v as it was drawn."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_sum_of_gradient fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I summed the gradient and forgot v."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_swapped fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I subtracted J_plus from J_minus."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_minus - J_plus) / (2 * epsilon))
    return differences


# %% directional_ten_by_default fails="test_directional_steps"
"""I changed the default to ten directions."""


def directional_check(J, parameters, gradients, directions=10, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_true_and_false fails="test_directional_accepts, test_directional_steps, test_directional_flags"
"""I returned whether each direction passes."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences < 1e-6


# %% directional_weights_only fails="test_directional_steps"
"""I moved the weights only: the entries of v that belong to biases are 0."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    moves = {name: np.full(array.shape, float(name.startswith("W"))) for name, array in parameters.items()}
    moves, _ = dictionary_to_vector(moves)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape) * moves
        v = v / np.linalg.norm(v)
        J_plus = J(vector_to_dictionary(theta + epsilon * v, parameters))
        J_minus = J(vector_to_dictionary(theta - epsilon * v, parameters))
        differences[k] = relative_error(np.sum(v * grad), (J_plus - J_minus) / (2 * epsilon))
    return differences


# %% directional_whole_gradient fails="test_directional_steps"
"""I measured every parameter and multiplied by v."""


def directional_check(J, parameters, gradients, directions=5, epsilon=1e-5, seed=0):
    theta, _ = dictionary_to_vector(parameters)
    grad, _ = dictionary_to_vector(gradients)
    random = np.random.default_rng(seed)
    differences = np.zeros(directions)
    for k in range(directions):
        v = random.standard_normal(theta.shape)
        v = v / np.linalg.norm(v)
        slopes, _ = dictionary_to_vector(measure(J, parameters, epsilon))
        differences[k] = relative_error(np.sum(v * grad), np.sum(v * slopes))
    return differences
