"""The history of the tables. `db/migrate.py` runs it; `alembic` does from the checkout."""
