"""Configuration of a department whose officers decide in OneGo: there is nothing to configure."""

from departments.settings_form import setting


@setting
class InboxConfig:
    """No keys; a key that stands there anyway is refused, because somebody expects something from it."""
