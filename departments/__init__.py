"""Connectors to department systems, one folder a kind, and the simulated department."""
