"""What instructors wrote: assignments, their cells, and what the cells depend on."""
