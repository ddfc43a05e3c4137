"""One module for each kind of resource; each endpoint translates between JSON and the desk, and decides nothing."""
