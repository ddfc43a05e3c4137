"""Departments that run a worker of their own inside their network."""
