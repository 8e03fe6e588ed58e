"""Runs notebooks: what the rest of the grader knows of it is in `protocol`."""
