"""The window clerk: takes in, sees what is ready, hands out."""
