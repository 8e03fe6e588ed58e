"""What runs inside the sandbox. It imports nothing from the rest of the package, which is not there."""
