"""The one window: submit, act, look up, and who may do it. `api` and `web` are its two faces."""
