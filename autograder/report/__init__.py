"""What instructors read: the class in the terminal, as pages, and in grades.csv."""
