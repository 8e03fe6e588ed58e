"""The steps of grading, from submitted/ to records."""
