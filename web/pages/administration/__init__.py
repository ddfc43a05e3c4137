"""The administrator: accounts, departments and their connectors, calendar years."""
