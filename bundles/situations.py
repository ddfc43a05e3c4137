"""The situation guide (情形引导): which questions are asked, what the answers switch on, which lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.conditions import Answers, holds
from bundles.definition import BundleDefinition, BundleItem, FormField, MaterialUse, Situation
from domain.derivation import Refusal, refusal


def questions(definition: BundleDefinition, answers: Answers) -> tuple[Situation, ...]:
    """The questions to be asked, given the answers so far, in the order of the bundle."""
    asked: dict[str, str] = {}
    found = []
    for situation in definition.situations:
        if holds(situation.when, asked):
            found.append(situation)
            if situation.id in answers:
                asked[situation.id] = answers[situation.id]
    return tuple(found)


def check_answers(definition: BundleDefinition, answers: Answers) -> Refusal | None:
    """Why these answers can't be used, or None: each question asked has one of its answers, nothing else is there."""
    asked = {situation.id: situation for situation in questions(definition, answers)}
    for name in answers:
        if name not in asked:
            return refusal("GZ 11.2b", "situation.unknown", situation=name[:60])
    for name, situation in asked.items():
        if name not in answers:
            return refusal("GZ 11.2b", "situation.unanswered", zh=situation.question.zh, en=situation.question.en)
        if answers[name] not in situation.values():
            return refusal("GZ 11.2b", "situation.no_such_answer", situation=name, known=", ".join(situation.values()))
    for way in definition.ways_out:
        if holds(way.when, answers):
            return refusal(way.rule, "situation.way_out", zh=way.reason.zh, en=way.reason.en)
    if not items_for(definition, answers):
        return refusal("GZ 11.2a", "situation.nothing_to_do")
    return None


def items_for(definition: BundleDefinition, answers: Answers) -> tuple[BundleItem, ...]:
    """The items that take part for these answers, in the order of the bundle."""
    return tuple(item for item in definition.items if holds(item.when, answers))


def fields_for(definition: BundleDefinition, answers: Answers) -> tuple[FormField, ...]:
    """The fields asked for these answers: just those that an item taking part needs (PIPL 6)."""
    needed = {name for item in items_for(definition, answers) for name in item.fields}
    return tuple(field for field in definition.fields if field.id in needed and holds(field.when, answers))


def materials_for(definition: BundleDefinition, answers: Answers) -> tuple[MaterialUse, ...]:
    """The materials needed for these answers, wherever they come from: those of the items taking part (许可法 31)."""
    needed = {name for item in items_for(definition, answers) for name in item.materials}
    return tuple(use for use in definition.materials if use.material in needed and holds(use.when, answers))


def variants(definition: BundleDefinition) -> Iterator[dict[str, str]]:
    """Every combination of answers that can be given and stays in the bundle. Grows as the product of the answers."""

    def after(place: int, answers: dict[str, str]) -> Iterator[dict[str, str]]:
        if place == len(definition.situations):
            if check_answers(definition, answers) is None:
                yield answers
            return
        situation = definition.situations[place]
        if not holds(situation.when, answers):
            yield from after(place + 1, answers)
            return
        for value in situation.values():
            yield from after(place + 1, {**answers, situation.id: value})

    yield from after(0, {})
