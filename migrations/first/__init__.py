"""The tables as migration 0001 makes them. Frozen: a change to a table is another migration."""
