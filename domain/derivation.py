"""Every answer of the core explains itself: steps, refusals, and their words.

A step names the rule it applied and the values it applied it to. The words live in `domain.wording`,
so that a recorded step can be shown in either language, years later, without having stored a sentence.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from domain.wording import WORDING
from domain.wording.days import run_words, weekday_words
from domain.wording.terms import NONE, TERMS, count_of

Scalar: TypeAlias = str | int
Args: TypeAlias = tuple[tuple[str, Scalar], ...]
Lang: TypeAlias = Literal["zh", "en"]


@dataclass(frozen=True, kw_only=True, slots=True)
class Step:
    """One applied rule.

    `rule` is an id of LAW.md ("GZ 13.3", "许可法 42(1)", "OneGo 2.10(5)"), `code` a key of the wording, `args` the
    named values as pairs sorted by name: JSON scalars only, dates in ISO form, limits and enums as their codes.
    """

    rule: str
    code: str
    args: Args = ()

    def arg(self, name: str) -> Scalar:
        """Return one named value; KeyError when the step doesn't carry it."""
        return dict(self.args)[name]


Derivation: TypeAlias = tuple[Step, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Refusal:
    """What the law does not allow, as a value: the rule, its words, and the steps that led there."""

    rule: str
    code: str
    args: Args = ()
    because: Derivation = ()

    def arg(self, name: str) -> Scalar:
        """Return one named value; KeyError when the refusal doesn't carry it."""
        return dict(self.args)[name]


class Refused(Exception):
    """The act is refused by a rule; `refusal` says which."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.rule, refusal.code)
        self.refusal = refusal


def step(rule: str, code: str, /, **args: Scalar | date) -> Step:
    """Make a step; dates and instants become ISO text, argument order does not matter."""
    return Step(rule=rule, code=code, args=_pairs(args))


def refusal(rule: str, code: str, /, *, because: Derivation = (), **args: Scalar | date) -> Refusal:
    """Make a refusal; dates and instants become ISO text, argument order does not matter."""
    return Refusal(rule=rule, code=code, args=_pairs(args), because=because)


def render(said: Step | Refusal, lang: Lang) -> str:
    """Say a step or a refusal in Chinese or English. KeyError for a code that has no wording (a bug)."""
    chinese, english = WORDING[said.code]
    return filled(chinese if lang == "zh" else english, lang, dict(said.args))


def filled(text: str, lang: Lang, args: Mapping[str, Scalar]) -> str:
    """A text with its named fields filled in, each as its spec says (see `_Words`)."""
    return _Words(lang).vformat(text, (), args)


def _pairs(args: dict[str, Any]) -> Args:
    return tuple((name, _scalar(args[name])) for name in sorted(args))


def _scalar(value: Scalar | date) -> Scalar:
    # Enums that are strings are stored as their code, so that equality survives a journey through JSON.
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, str) else int(value)


class _Words(string.Formatter):
    """`str.format` plus specs that say codes in the language.

    {due:date} (a moment too), {limit:limit}, {ground:ground}, {approver:rank}, {years:list} comma-separated items
    with "a..b" for a run, {off:days} days in the same way, {allowed:grounds} and {by:limits} comma-separated too,
    {notice:text} a text that may be empty.
    """

    def __init__(self, lang: Lang) -> None:
        self._lang = lang
        self._column = 0 if lang == "zh" else 1

    def _listed(self, items: str, say: Callable[[str], str]) -> str:
        said = [say(item) for item in items.split(",") if item]
        return ("、", ", ")[self._column].join(said) or NONE[self._column]

    def format_field(self, value: Any, format_spec: str) -> str:
        if format_spec in ("date", "instant"):
            return _time_words(value, self._lang)
        if format_spec == "limit":
            return _limit_words(value, self._lang)
        if format_spec == "limits":
            return self._listed(value, lambda item: _limit_words(item, self._lang))
        if format_spec == "list":
            return self._listed(value, lambda item: item.replace("..", ("至", " to ")[self._column]))
        if format_spec == "days":
            return self._listed(value, lambda item: _run_words(item, self._lang))
        if format_spec == "grounds":
            return self._listed(value, lambda item: TERMS["ground"][item][self._column])
        if format_spec == "text":
            return str(value) or NONE[self._column]
        if format_spec in TERMS:
            return TERMS[format_spec][value][self._column]
        return str(super().format_field(value, format_spec))


def _limit_words(text: str, lang: Lang) -> str:
    digits = text.rstrip(string.ascii_lowercase)
    return count_of(int(digits), text[len(digits) :], lang)


def _time_words(text: str, lang: Lang) -> str:
    at = datetime.fromisoformat(text)
    day = weekday_words(at.date(), lang)
    # A date alone has no clock time to show, although it parses as midnight.
    return f"{day}{' ' if lang == 'zh' else ', '}{at:%H:%M}" if "T" in text else day


def _run_words(text: str, lang: Lang) -> str:
    first, _, last = text.partition("..")
    return run_words(date.fromisoformat(first), date.fromisoformat(last or first), lang)
