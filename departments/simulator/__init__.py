"""A department's system to practise with: a real HTTP process that behaves, and misbehaves, as it is told."""
