"""Submissions in from, and grades out to, learning management systems: Canvas, Moodle, Blackboard."""
