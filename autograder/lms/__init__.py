"""Submissions from learning management systems (Canvas, Moodle, Blackboard, Brightspace, others), and grades back."""
