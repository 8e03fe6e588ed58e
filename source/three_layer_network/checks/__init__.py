"""The visible checks, one module per notebook; `public_tests` gathers them under the names in common use."""
