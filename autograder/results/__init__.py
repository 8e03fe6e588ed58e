"""The results of a submission: verdicts, points, and what probably went wrong."""
