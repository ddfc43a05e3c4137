"""The page of the manual that lists every setting, written from the settings themselves so that it can't be wrong."""

from onego.settings import PREFIX, Settings

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


def _shown(default: object) -> str:
    match default:
        case None:
            return "unset"
        case bool():
            return f"`{str(default).lower()}`"
        case _:
            return f"`{default}`"
