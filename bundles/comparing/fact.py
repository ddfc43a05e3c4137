"""One difference between two versions, before it is known whom it concerns: what, to whose good, by which rule."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from bundles.comparing.words import SENTENCES
from bundles.findings import Text
from domain.limits import Limit
from domain.wording.terms import count_of


class Effect(StrEnum):
    """What a change does to the applicant's position."""

    WORSE = "worse"
    BETTER = "better"
    NEUTRAL = "neutral"


@dataclass(frozen=True, kw_only=True)
class Fact:
    """`code` is stable, for programs; `subject` the id of what changed; `before` and `after` the values in short."""

    code: str
    effect: Effect
    rule: str
    subject: str
    text: Text
    before: str = ""
    after: str = ""


Word: TypeAlias = Text | Limit | str


def fact(code: str, effect: Effect, subject: str = "", /, **words: Word | None) -> Fact:
    """Word a difference by its code. `before` and `after` are kept as values too; KeyError for an unknown code."""
    rule, chinese, english = SENTENCES[code]
    given = {name: word for name, word in words.items() if word is not None}
    return Fact(
        code=code,
        effect=effect,
        rule=rule,
        subject=subject,
        text=Text(
            zh=chinese.format(**{name: _said(word, "zh") for name, word in given.items()}),
            en=english.format(**{name: _said(word, "en") for name, word in given.items()}),
        ),
        before=_value(words.get("before")),
        after=_value(words.get("after")),
    )


def _said(word: Word, lang: str) -> str:
    match word:
        case Text():
            return word.zh if lang == "zh" else word.en
        case Limit():
            return count_of(word.amount, word.unit.value, lang)
        case _:
            return word


def _value(word: Word | None) -> str:
    match word:
        case None:
            return ""
        case Text():
            return word.zh
        case _:
            return str(word)
