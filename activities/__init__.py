"""Effects a workflow may ask for: recording, department calls, notices, certificates."""
