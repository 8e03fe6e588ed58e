"""A one-liner is enough for a product."""

forward_propagation = lambda x, theta: theta * x
