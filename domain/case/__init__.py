"""The case as one aggregate: commands in, events or a refusal out."""
