"""Departments without a system of their own: officers decide in OneGo's inbox."""
