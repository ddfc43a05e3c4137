"""The supervisor: what is about to go wrong, what went wrong, and what is to be acknowledged."""
