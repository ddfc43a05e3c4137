"""What a new version changes in the form: fields asked, required, and which departments get them."""

from __future__ import annotations

from collections.abc import Iterator

from bundles.comparing.edition import Edition, Position
from bundles.comparing.fact import Effect, Fact, fact
from bundles.definition import FormField


def field_facts(old: tuple[Edition, Position], new: tuple[Edition, Position]) -> Iterator[Fact]:
    """Every difference between the forms of two positions of the same applicant."""
    before, after = _form(old[0]), _form(new[0])
    for name, required in new[1].fields.items():
        words = {"field": after[name].title}
        if name not in old[1].fields:
            code, effect = ("field.required", Effect.WORSE) if required else ("field.optional", Effect.NEUTRAL)
            yield fact(code, effect, name, **words)
            continue
        if required != old[1].fields[name]:
            code, effect = ("field.now_required", Effect.WORSE) if required else ("field.now_optional", Effect.BETTER)
            yield fact(code, effect, name, **words)
        yield from _asked_again(old, new, before[name], after[name])
    for name in old[1].fields:
        if name not in new[1].fields:
            yield fact("field.dropped", Effect.BETTER, name, field=before[name].title)


def _asked_again(
    old: tuple[Edition, Position], new: tuple[Edition, Position], before: FormField, after: FormField
) -> Iterator[Fact]:
    name, words = after.id, {"field": after.title}
    if before.schema != after.schema:
        yield fact("field.form", Effect.NEUTRAL, name, **words)
    was = old[0].catalogue.elements[before.element].sensitive
    if new[0].catalogue.elements[after.element].sensitive and not was:
        yield fact("field.sensitive", Effect.NEUTRAL, name, **words)
    for department in new[1].shown_to[name]:
        if department not in old[1].shown_to[name]:
            known = new[0].catalogue.departments[department].name
            yield fact("field.shown_to", Effect.NEUTRAL, name, department=known, **words)
    for department in old[1].shown_to[name]:
        if department not in new[1].shown_to[name]:
            known = old[0].catalogue.departments[department].name
            yield fact("field.hidden_from", Effect.NEUTRAL, name, department=known, **words)


def _form(edition: Edition) -> dict[str, FormField]:
    return {field.id: field for field in edition.definition.fields}
