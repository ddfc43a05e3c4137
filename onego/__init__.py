"""Composition root: settings, clock, wiring, worker and command line."""
