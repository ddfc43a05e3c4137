"""Tables, read models and the append-only case log. All SQL lives here."""
