"""A sample class, to see the whole road at work and to test it."""
