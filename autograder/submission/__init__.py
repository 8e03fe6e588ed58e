"""What a student handed in, from untrusted bytes to clean notebooks."""
