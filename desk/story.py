"""Says a case's timeline and dates in both languages, from the codes and values that the database holds."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from bundles import names
from bundles.definition import Library
from bundles.findings import Text
from db.tables.case import CaseDateRow
from db.tables.log import TimelineRow
from db.tables.proceedings import MarkRow
from desk.story_words import TIMELINE, Words
from domain.derivation import Lang, Step, render
from domain.limits import Limit, parse_limit
from domain.wording.days import day_words
from domain.wording.terms import TERMS, count_of

_DAYS: Final = ("accepted_on", "opened_on", "to_be_held_on", "due")
_ITEMS: Final = ("item", "because_of", "subject")
UNKNOWN: Final[Words] = ("有新的进展。", "Something new happened.")


@dataclass(frozen=True, kw_only=True)
class Said:
    """A text in both languages."""

    zh: str
    en: str


WHOLE: Final = Said(zh="整件", en="the whole case")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of the story. `by_role` and `by_department` are empty where the law or time did it."""

    seq: int
    at: datetime
    kind: str
    code: str
    text: Said
    item: str
    by_role: str
    by_department: str


@dataclass(frozen=True, kw_only=True)
class Why:
    """One rule on the way to a date."""

    rule: str
    zh: str
    en: str


@dataclass(frozen=True, kw_only=True)
class Dated:
    """One date as it was last recorded, and why it stands there."""

    key: str
    label: Said
    on: date
    at: datetime | None
    was: date | None
    provisional: bool
    suspended: bool
    why: tuple[Why, ...]


def line_of(row: TimelineRow, library: Library) -> Line:
    """One line of the timeline in words."""
    args: Mapping[str, Any] = row.args
    return Line(
        seq=row.seq,
        at=row.at,
        kind=row.kind,
        code=row.code,
        text=sentence(row.code, args, library),
        item=str(args.get("item") or args.get("subject") or ""),
        by_role=str(args.get("by_role", "")),
        by_department=str(args.get("by_department", "")),
    )


def sentence(code: str, args: Mapping[str, Any], library: Library) -> Said:
    """A timeline code with its values, in both languages."""
    key = code.removeprefix("timeline.")
    if key == "precheck-reported" and not args.get("defects"):
        key = "precheck-reported.conforms"
    zh, en = TIMELINE.get(key, UNKNOWN)
    return Said(zh=zh.format_map(_Values(args, library, 0)), en=en.format_map(_Values(args, library, 1)))


def mark_words(mark: MarkRow, library: Library) -> Said:
    """A warning or breach in words."""
    if mark.kind == "late-notice":
        return sentence("late-notice-admitted", {"points": 1}, library)
    return sentence(f"marked.{mark.kind}", {"subject": mark.subject, "due": mark.due.isoformat()}, library)


def dated_row(row: CaseDateRow, library: Library) -> Dated:
    """A recorded date in words."""
    steps = [
        Step(rule=one["rule"], code=one["code"], args=tuple(sorted(one["args"].items()))) for one in row.derivation
    ]
    return Dated(
        key=row.key,
        label=date_label(row.key, library),
        on=row.on,
        at=row.at,
        was=row.was,
        provisional=row.provisional,
        suspended=row.suspended,
        why=tuple(
            Why(rule=step.rule, zh=said_of(step, library, "zh"), en=said_of(step, library, "en")) for step in steps
        ),
    )


def said_of(step: Step, library: Library, lang: Lang) -> str:
    """One step of a derivation in words, with the names of items in place of their ids."""

    def name(item: str) -> str:
        said = item_name(item, library)
        return (said.zh if lang == "zh" else said.en).replace(",", "，")  # commas part the members of a path

    named = {key: str(value) for key, value in step.args if key in ("node", "item", "path")}
    args = {key: ",".join(map(name, value.split(","))) for key, value in named.items()}
    return render(replace(step, args=tuple(sorted({**dict(step.args), **args}.items()))), lang)


def date_label(key: str, library: Library) -> Said:
    """What a date is about: its kind, after the item's name where it concerns one."""
    return _said(names.date_label(key, library.catalogue))


def item_name(item: str, library: Library) -> Said:
    """An item's name; its id where the catalogue has dropped it."""
    return _said(names.item_name(item, library.catalogue))


def department_name(department: str, library: Library) -> Said:
    """A department's name; its id where the catalogue has dropped it."""
    return _said(names.department_name(department, library.catalogue))


def _said(text: Text) -> Said:
    return Said(zh=text.zh, en=text.en)


class _Values(dict[str, str]):
    """The named values of one sentence in one language; one that is missing says nothing rather than failing."""

    def __init__(self, args: Mapping[str, Any], library: Library, column: int) -> None:
        super().__init__()
        self._args, self._library, self._column = args, library, column

    def __missing__(self, name: str) -> str:
        value = self._args.get("defects" if name == "count" else name, 0 if name == "count" else "")
        if name in _ITEMS:
            return self._pick(item_name(str(value), self._library) if value else WHOLE)
        if name == "was":
            return str(value).partition("+")[0]  # people know a version by its number; the digest is for programs
        if name == "department":
            return self._pick(department_name(str(value), self._library))
        if name == "ground":
            return TERMS["ground"].get(str(value), (str(value), str(value)))[self._column]
        if name == "by":
            limit = parse_limit(str(value))
            lang = ("zh", "en")[self._column]
            return count_of(limit.amount, limit.unit.value, lang) if isinstance(limit, Limit) else str(value)
        if name in _DAYS and value:
            return day_words(date.fromisoformat(str(value)), ("zh", "en")[self._column])
        return str(value)

    def _pick(self, said: Said) -> str:
        return said.zh if self._column == 0 else said.en
