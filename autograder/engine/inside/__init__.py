"""What runs inside the sandbox. Imports nothing of the rest of the package, which is not there."""
