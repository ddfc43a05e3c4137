"""Writes a definition's data as YAML that the house reads back to the very same data."""

from __future__ import annotations

import re
from typing import Any, Final

import yaml

from bundles.findings import Finding
from bundles.source import parse_source

WIDTH: Final = 110
_AMBIGUOUS: Final = re.compile(r"[-+.]?[0-9].*|~|null|true|false", re.DOTALL)


class _Dumper(yaml.SafeDumper):
    """No aliases, which the house refuses, and quotes around whatever could be taken for a number or a word."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the name is the base class's
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: FBT001, FBT002, ARG002
        super().increase_indent(flow, False)  # noqa: FBT003 - lists stand out from their key


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = '"' if _AMBIGUOUS.fullmatch(text) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _text)


def as_yaml(data: Any, *, schema: str) -> str:
    """The data as YAML, `schema` named for editors. ValueError when it would not be read back the same (a bug)."""
    body = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH)
    text = f"# yaml-language-server: $schema={schema}\n{body}"
    back = parse_source(text, name="")
    if isinstance(back, Finding) or back.data != data:
        raise ValueError("the YAML written is not what was to be written")
    return text
