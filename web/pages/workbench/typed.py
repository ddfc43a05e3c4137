"""What somebody is writing: a definition's text and the files of entries it adds, as the editor's form carries them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from web.visit import Visit

MOST_FILES: Final = 20
FILE_NAME: Final = re.compile(r"(materials|elements|items/[a-z][a-z0-9-]{0,60})\.yaml")
_NUMBER: Final = re.compile(r"""^(?P<key>\s*"?version"?\s*:\s*)(?P<quote>["']?)[^"'\s,]+""", re.MULTILINE)
_DIGITS: Final = re.compile(r"(\d{1,6})\.(\d{1,6})\.(\d{1,6})")


@dataclass(frozen=True, kw_only=True)
class Typed:
    """`base`: the pin of the draft that was opened, empty for a new one. `seen`: another's draft that was shown."""

    text: str
    additions: Mapping[str, str] = field(default_factory=dict)
    base: str = ""
    seen: str = ""
    misnamed: tuple[str, ...] = ()


def typed(visit: Visit) -> Typed:
    """Read the form. A file without a name and without text is not there."""
    added: dict[str, str] = {}
    misnamed: list[str] = []
    for place in range(MOST_FILES):
        name, text = visit.field(f"file-{place}"), lines_of(visit.fields.get(f"added-{place}", ""))
        if not text.strip():
            continue
        if not FILE_NAME.fullmatch(name) or name in added:
            misnamed.append(name)
        added[name] = text
    return Typed(
        text=lines_of(visit.fields.get("text", "")),
        additions=added,
        base=visit.field("base"),
        seen=visit.field("seen"),
        misnamed=tuple(misnamed),
    )


def lines_of(text: str) -> str:
    """A text as forms send it, with the line ends that files have here."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def numbered(text: str, number: str) -> str:
    """The text with another version number; only the first line that gives one is touched."""
    return _NUMBER.sub(lambda found: f"{found['key']}{found['quote']}{number}", text, count=1)


def next_number(numbers: Iterable[str]) -> str:
    """The number after all these: the middle part counts on, as for a change that people notice."""
    known = [tuple(map(int, found.groups())) for one in numbers if (found := _DIGITS.match(one))]
    major, minor, _ = max(known, default=(1, -1, 0))
    return f"{major}.{minor + 1}.0"
