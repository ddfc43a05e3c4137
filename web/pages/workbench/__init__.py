"""The lead department: definitions with the compiler's findings, sign-offs, versions, publication."""
