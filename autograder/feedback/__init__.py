"""Pages for students: what each question earned and why, and their own notebook, without any part of a hidden test."""
