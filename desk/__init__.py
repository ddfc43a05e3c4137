"""What a person can do at the one window: submit, act, look up; and who may do it."""
