"""The JSON form of domain values: log rows, Temporal payloads, the hash chain."""
