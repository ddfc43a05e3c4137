"""Every table, one module an aggregate. `db.tables.all` imports them all, for whoever needs the complete metadata."""
