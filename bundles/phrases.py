"""Conditions and limits said in words: 是否申领社会保障卡：是, 20个工作日, 当场办结, 2026年7月31日前."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import assert_never

from bundles.conditions import All, AnyOf, Condition, Is, Not
from bundles.definition import BundleDefinition, PublishedLimit
from bundles.entries import CatalogueItem, StatedLimit
from bundles.findings import Text
from domain.limits import Limit
from domain.wording.days import day_words
from domain.wording.terms import count_of


def answer_text(definition: BundleDefinition, situation: str, values: Sequence[str]) -> Text:
    """A question with its answer, or with several of which one was given."""
    asked = next(one for one in definition.situations if one.id == situation)
    labels = [answer.label for answer in asked.answers if answer.value in values]
    return Text(
        zh=f"{asked.question.zh.rstrip('？?')}：{'或'.join(label.zh for label in labels)}",
        en=f"{asked.question.en.rstrip('？?')}: {' or '.join(label.en for label in labels)}",
    )


def condition_text(definition: BundleDefinition, condition: Condition) -> Text:
    """A condition in words; what always holds is 所有情形, "always"."""
    match condition:
        case Is():
            return answer_text(definition, condition.situation, condition.values)
        case All() if not condition.parts:
            return Text(zh="所有情形", en="always")
        case All():
            return _joined(definition, condition.parts, ("；且", "; and "))
        case AnyOf():
            return _joined(definition, condition.parts, ("；或者", "; or "))
        case Not():
            part = condition_text(definition, condition.part)
            return Text(zh=f"不属于（{part.zh}）", en=f"not ({part.en})")
        case _:
            assert_never(condition)


def _joined(definition: BundleDefinition, parts: Sequence[Condition], words: tuple[str, str]) -> Text:
    said = [condition_text(definition, part) for part in parts]
    nested = [isinstance(part, All | AnyOf) and len(parts) > 1 for part in parts]
    return Text(
        zh=words[0].join(f"（{one.zh}）" if inner else one.zh for one, inner in zip(said, nested, strict=True)),
        en=words[1].join(f"({one.en})" if inner else one.en for one, inner in zip(said, nested, strict=True)),
    )


def stated(limit: StatedLimit) -> Text:
    """A limit in words; 当场办结 where it is done while the applicant waits."""
    if limit.on_the_spot:
        return Text(zh="当场办结", en="on the spot")
    return length(limit.limit)


def limit_of(item: CatalogueItem) -> Text:
    """The limit an item is held to: its promised length, or the date by which everybody has the result."""
    fixed = item.limits.fixed
    if fixed is None:
        return stated(item.limits.promised)
    return by_day(fixed.result_by)


def published_text(published: PublishedLimit) -> Text:
    """A bundle's own limit in words, a length or a date."""
    if published.result_by is not None:
        return by_day(published.result_by)
    return length(published.limit)


def length(limit: Limit) -> Text:
    """A limit in words."""
    return Text(zh=count_of(limit.amount, limit.unit.value, "zh"), en=count_of(limit.amount, limit.unit.value, "en"))


def day_text(day: date) -> Text:
    """A day in words."""
    return Text(zh=day_words(day, "zh"), en=day_words(day, "en"))


def by_day(day: date) -> Text:
    """A last day in words."""
    said = day_text(day)
    return Text(zh=f"{said.zh}前", en=f"by {said.en}")
