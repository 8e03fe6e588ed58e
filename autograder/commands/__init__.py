"""What each command does, from parsing to progress bars."""
