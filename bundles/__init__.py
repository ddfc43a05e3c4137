"""Departments, basic catalogue and bundles as YAML, with their schema and compiler."""
