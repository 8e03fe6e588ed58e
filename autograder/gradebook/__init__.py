"""nbgrader's database, and the only writer to it."""
