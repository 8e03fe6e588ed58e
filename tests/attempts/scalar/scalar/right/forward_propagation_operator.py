"""There is a function for the product already."""

import operator

forward_propagation = operator.mul
