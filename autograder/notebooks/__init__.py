"""What instructors wrote: assignments, their cells and what these depend on."""
