"""Runs notebooks. `protocol` is what the rest of the grader knows about it."""
