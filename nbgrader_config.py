"""Wires the autograder into nbgrader, for its commands and for the Formgrader."""

from autograder.nbgrader_plugin import configure

c = get_config()  # noqa: F821
c.CourseDirectory.course_id = "gradient_checking"
configure(c)
