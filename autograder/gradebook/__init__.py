"""nbgrader's database, and the only code that writes to it."""
