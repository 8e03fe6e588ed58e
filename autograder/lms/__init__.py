"""Submissions from learning management systems (Canvas, Moodle, Blackboard, Brightspace and others), and grades back."""
