"""The page of the manual that lists every setting, written from the settings themselves so that it can't be wrong."""

from onego.settings import PREFIX, Settings

# What may be read on a page; of anything else only whether it is set.
_PLAIN = frozenset(
    {"demo", "demo_cases", "log_level", "temporal_address", "temporal_namespace", "temporal_tls", "worker_build_id"}
    | {"api_host", "api_port", "public_url", "session_hours", "max_upload_bytes", "no_rating_counts_as_satisfied"}
)

_HEAD = """\
# Settings

OneGo reads its settings from the environment. This page is generated: `onego settings --markdown > docs/settings.md`.

| variable | default | meaning |
|---|---|---|
"""


def markdown() -> str:
    """The whole page."""
    rows = (
        f"| `{PREFIX}{name.upper()}` | {_shown(field.default)} | {field.description} |\n"
        for name, field in Settings.model_fields.items()
    )
    return _HEAD + "".join(rows)


def shown(settings: Settings) -> tuple[tuple[str, str], ...]:
    """Every setting by its variable, for an administrator: files and addresses with a login only as set or unset."""
    return tuple((f"{PREFIX}{name.upper()}", _told(name, value)) for name, value in settings)


def _told(name: str, value: object) -> str:
    if name == "database_url":
        return "PostgreSQL" if value else "SQLite"
    if value is None:
        return "unset"
    return _plain(value) if name in _PLAIN else "set"


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _shown(default: object) -> str:
    match default:
        case None:
            return "unset"
        case bool():
            return f"`{str(default).lower()}`"
        case _:
            return f"`{default}`"
