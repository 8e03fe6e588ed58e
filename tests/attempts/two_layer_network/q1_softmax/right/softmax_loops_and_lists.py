"""I use plain Python and return nested lists."""

import math


def softmax(scores):
    if scores.ndim == 2:
        return [softmax(row) for row in scores]
    top = max(scores)
    powers = [math.exp(s - top) for s in scores]
    total = sum(powers)
    return [p / total for p in powers]
