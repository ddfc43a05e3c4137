"""Configuration, on OneGo's side, of a department whose own worker calls its system: address and secret stay there."""

from departments.settings_form import setting


@setting
class RemoteConfig:
    """No keys: whatever OneGo would be told here about the department's network, it has no need to know (PIPL 6)."""
