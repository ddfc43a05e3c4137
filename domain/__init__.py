"""Pure law as functions on values. Standard library only."""
