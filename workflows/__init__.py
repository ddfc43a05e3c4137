"""Durable shells around the domain: one workflow per case."""
