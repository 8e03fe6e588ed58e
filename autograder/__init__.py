"""Builds a course of notebooks and grades what its students hand in."""

__version__ = "0.1.0"
