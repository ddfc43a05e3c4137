"""Conditions on answers, said in words: 社会保障卡：是, "Apply for a social security card: Yes"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from bundles.conditions import All, AnyOf, Condition, Is, Not
from bundles.definition import BundleDefinition
from bundles.findings import Text


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
