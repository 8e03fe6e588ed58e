"""What came of a submission: verdicts, points, and what may have gone wrong."""
