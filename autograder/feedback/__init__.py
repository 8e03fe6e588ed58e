"""Pages for students: what each question earned and why, and their own notebook, with nothing of a hidden test."""
