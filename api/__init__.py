"""The JSON interface for other systems: routers, schemas, problem responses."""
