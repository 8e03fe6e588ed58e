"""A sample class, to see all steps at work and to test them."""
