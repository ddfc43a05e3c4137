"""Officers and chief representatives: what waits for them, by legal urgency, and each task."""
