"""Checks a bundle's definition against the law, clause by clause, like a compiler (GZ 4-5, 9, 11, 13, 16-17)."""
