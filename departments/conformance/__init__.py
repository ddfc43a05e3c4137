"""The suite with which a department finds out whether its system keeps the contract."""
