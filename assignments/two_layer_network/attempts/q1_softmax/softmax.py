# Ways to answer `softmax`: right ones in other styles, then mistakes with the grade cells that they must lose.

# %% softmax_apply_along_axis
"""I wrote it for a vector and let numpy apply it to every row."""


def softmax_of_vector(v):
    e = np.exp(v - v.max())
    return e / e.sum()


def softmax(x):
    return np.apply_along_axis(softmax_of_vector, -1, x)


# %% softmax_differences
"""I divide 1 by the sum of e to all differences of scores, so nothing is shifted."""


def softmax(x):
    gaps = x[..., np.newaxis, :] - x[..., :, np.newaxis]
    with np.errstate(over="ignore"):
        return 1 / np.exp(gaps).sum(axis=-1)


# %% softmax_logsumexp
"""I stay with logarithms until the end."""


def softmax(x):
    m = x.max(axis=-1, keepdims=True)
    log_sum = m + np.log(np.exp(x - m).sum(axis=-1, keepdims=True))
    return np.exp(x - log_sum)


# %% softmax_long_double
"""I compute in the longest floats that there are."""


def softmax(x):
    x = np.asarray(x, dtype=np.longdouble)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


# %% softmax_loops_and_lists
"""I use plain Python and return nested lists."""


import math


def softmax(scores):
    if scores.ndim == 2:
        return [softmax(row) for row in scores]
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]


# %% softmax_prints
"""I print the shapes while I learn."""


def softmax(x):
    print("scores", x.shape)
    rows = np.atleast_2d(x)
    e = np.exp(rows - rows.max(1)[:, None])
    p = e / e.sum(1)[:, None]
    print("sums", p.sum(1))
    return p.reshape(x.shape)


# %% softmax_recursive
"""A matrix is a stack of vectors, so the function calls itself."""


def softmax(x):
    if np.ndim(x) == 2:
        return np.vstack([softmax(row) for row in x])
    e = np.exp(x - np.max(x))
    return e / e.sum()


# %% softmax_transposed
"""I transpose, so that each column is an example, and back."""


def softmax(x):
    e = np.exp(x.T - np.max(x.T, axis=0))
    return (e / np.sum(e, axis=0)).T


# %% softmax_two_branches
"""I treat matrices and vectors in two branches and work in place, on a copy."""


def softmax(x):
    orig_shape = x.shape
    x = np.array(x, dtype=float)

    if len(x.shape) > 1:
        # Matrix
        x -= np.max(x, axis=1).reshape(x.shape[0], 1)
        x = np.exp(x)
        x /= np.sum(x, axis=1).reshape(x.shape[0], 1)
    else:
        # Vector
        x -= np.max(x)
        x = np.exp(x)
        x /= np.sum(x)

    assert x.shape == orig_shape
    return x


# %% softmax_axis_0 fails="test_softmax_rows, test_softmax_large, test_softmax_input"
"""I summed down the columns."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=0))
    return e / np.sum(e, axis=0)


# %% softmax_clipped fails="test_softmax_large"
"""I clip the scores so that nothing overflows; then all large scores are the same."""


def softmax(x):
    x = np.clip(x, -500, 500)
    e = np.exp(x)
    return e / e.sum(axis=-1, keepdims=True)


# %% softmax_divided_by_max fails="test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input"
"""I divided by the largest score instead of subtracting it."""


def softmax(x):
    with np.errstate(all="ignore"):
        e = np.exp(x / np.max(x, axis=-1, keepdims=True))
        return e / np.sum(e, axis=-1, keepdims=True)


# %% softmax_global_max fails="test_softmax_large"
"""I subtracted the largest score of the whole matrix; a row far below it becomes 0 / 0."""


def softmax(x):
    x = x - np.max(x)
    exps = np.exp(x)
    if exps.ndim == 1:
        return exps / exps.sum()
    return exps / exps.sum(axis=1)[:, None]


# %% softmax_global_sum fails="test_softmax_rows, test_softmax_large, test_softmax_input"
"""I divided by the sum of everything, so the whole matrix sums to 1."""


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return np.exp(shifted) / np.sum(np.exp(shifted))


# %% softmax_in_place fails="test_softmax_input"
"""I save memory and work in the array that I was given."""


def softmax(x):
    if len(x.shape) > 1:
        x -= np.max(x, axis=1).reshape(-1, 1)
        x = np.exp(x)
        x = x / np.sum(x, axis=1).reshape(-1, 1)
    else:
        x -= np.max(x)
        x = np.exp(x)
        x = x / np.sum(x)
    return x


# %% softmax_in_place_division_of_integers fails="test_softmax_input"
"""I copy first, but divide in place, which an array of whole numbers refuses."""


def softmax(x):
    x = np.copy(x)
    x -= np.max(x, axis=-1, keepdims=True)
    np.exp(x, out=x)
    x /= np.sum(x, axis=-1, keepdims=True)
    return x


# %% softmax_logarithm fails="test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input"
"""I returned the logarithm of the probabilities, which the cost needs anyway."""


def softmax(x):
    x = x - x.max(axis=-1, keepdims=True)
    return x - np.log(np.sum(np.exp(x), axis=-1, keepdims=True))


# %% softmax_matrix_only fails="test_softmax_vector, test_softmax_large, test_softmax_input"
"""I use axis=1, so a vector raises an error."""


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)


# %% softmax_max_without_keepdims fails="test_softmax_rows, test_softmax_large, test_softmax_input"
"""I forgot keepdims at the maximum, and transposed until the shapes fitted."""


def softmax(x):
    if x.ndim == 1:
        e = np.exp(x - x.max())
        return e / e.sum()
    n = max(x.shape)
    biggest = np.resize(x.max(axis=1), x.shape[1])
    e = np.exp(x - biggest)
    return e / np.sum(e * 1.0, axis=0)


# %% softmax_nan_replaced fails="test_softmax_large"
"""I replaced the NaN by zero."""


def softmax(x):
    with np.errstate(all="ignore"):
        e = np.exp(x)
        return np.nan_to_num(e / e.sum(axis=-1, keepdims=True))


# %% softmax_no_return fails="test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input"
"""I computed everything and forgot the return."""


def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    probabilities = e / np.sum(e, axis=-1, keepdims=True)


# %% softmax_no_shift fails="test_softmax_large"
"""I wrote the formula as it stands; for scores of 1000 it gives NaN."""


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=-1, keepdims=True)


# %% softmax_old_integer_type fails="test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input"
"""I copied an old line with np.int, which numpy no longer has."""


def softmax(x):
    rows = np.int(x.ndim > 1)
    e = np.exp(x - np.max(x, axis=rows, keepdims=True))
    return e / np.sum(e, axis=rows, keepdims=True)


# %% softmax_one_row_becomes_vector fails="test_softmax_rows"
"""I return a result of one row as a vector, also when a matrix came in."""


def softmax(x):
    rows = np.atleast_2d(x)
    powers = np.exp(rows - np.max(rows, axis=1, keepdims=True))
    result = powers / np.sum(powers, axis=1, keepdims=True)
    return result[0] if len(result) == 1 else result


# %% softmax_rows_mean_subtracted fails="test_softmax_large"
"""In a matrix I subtracted the mean of each row instead of its largest score."""


def softmax(x):
    if x.ndim == 1:
        powers = np.exp(x - np.max(x))
        return powers / np.sum(powers)
    powers = np.exp(x - np.mean(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


# %% softmax_single_precision fails="test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input"
"""I used float32 to be faster."""


def softmax(x):
    x = x.astype(np.float32)
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


# %% softmax_smallest_score_subtracted fails="test_softmax_large"
"""I subtracted the smallest score instead of the largest."""


def softmax(x):
    e = np.exp(x - np.min(x, axis=-1, keepdims=True))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% softmax_sum_without_keepdims fails="test_softmax_rows, test_softmax_large, test_softmax_input"
"""I forgot keepdims; for square matrices numpy says nothing and divides along the wrong axis."""


def softmax(x):
    if len(x.shape) > 1:
        x = x - np.max(x, axis=1, keepdims=True)
        e = np.exp(x)
        return e / np.sum(e, axis=1)
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


# %% softmax_vector_becomes_row fails="test_softmax_vector"
"""I turn a vector into a matrix of one row and forget to turn it back."""


def softmax(x):
    x = np.atleast_2d(x)
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


# %% softmax_vector_clipped fails="test_softmax_large"
"""For a matrix I subtract the largest score of each row, but in a vector I only clip."""


def softmax(x):
    if x.ndim == 1:
        powers = np.exp(np.clip(x, -700, 700))
        return powers / np.sum(powers)
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


# %% softmax_vector_mean_subtracted fails="test_softmax_large"
"""For a vector I subtracted the mean, which is not enough when the scores are far apart."""


def softmax(x):
    if x.ndim == 1:
        powers = np.exp(x - np.mean(x))
        return powers / np.sum(powers)
    powers = np.exp(x - np.max(x, axis=1, keepdims=True))
    return powers / np.sum(powers, axis=1, keepdims=True)


# %% softmax_vector_only fails="test_softmax_rows, test_softmax_large, test_softmax_input"
"""I loop over numbers, so a matrix does not work."""


import math


def softmax(x):
    biggest = max(x.tolist())
    powers = [math.exp(score - biggest) for score in x.tolist()]
    return np.array([power / sum(powers) for power in powers])


# %% softmax_wrong_sign fails="test_softmax_vector, test_softmax_rows, test_softmax_large, test_softmax_input"
"""I put a minus into the exponent, as in the sigmoid."""


def softmax(x):
    e = np.exp(-(x - np.min(x, axis=-1, keepdims=True)))
    return e / np.sum(e, axis=-1, keepdims=True)


# %% softmax_zeros_like_integers fails="test_softmax_input"
"""I put the result into np.zeros_like(x); for whole numbers every probability becomes 0."""


def softmax(x):
    result = np.zeros_like(x)
    if x.ndim == 1:
        e = np.exp(x - max(x))
        result[:] = e / sum(e)
    else:
        for i, row in enumerate(x):
            e = np.exp(row - max(row))
            result[i] = e / sum(e)
    return result


# %% softmax_of_the_whole_matrix fails="test_softmax_rows, test_softmax_large, test_softmax_input"
"""I used the largest score of all and the sum of all, as for a vector."""


def softmax(x):
    powers = np.exp(x - np.max(x))
    return powers / np.sum(powers)
