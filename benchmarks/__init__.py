"""Measurements that anyone can run; each prints a ratio taken within one run."""
