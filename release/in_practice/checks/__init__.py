"""The visible checks, one module a notebook; `public_tests` gathers them under the names in common use."""
