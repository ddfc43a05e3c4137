"""What changed in the terms that hold for every applicant: notice, tolerance, fee, delivery, channels, departments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from bundles.comparing.edition import Edition
from bundles.comparing.fact import Effect, Fact, fact
from bundles.comparing.item_terms import fee_facts
from bundles.comparing.lengths import limit_facts
from bundles.definition import BundleDefinition, Part
from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.terms import SCOPES, name_of
from domain.plan import NeverSupplied, ReleasePolicy


def bundle_facts(old: Edition, new: Edition) -> Iterator[Fact]:
    """Every change in the bundle's own terms."""
    before, after = old.definition, new.definition
    yield from _notice(before, after)
    yield from _tolerance(before, after)
    yield from fee_facts("fee.", before.fee, after.fee)
    yield from _delivery(before, after)
    yield from _access(before, after)
    yield from limit_facts("rating.", before.rating_window, after.rating_window, applicants=True)
    yield from _departments(old, new)
    yield from _questions(before, after)
    if before.handling is not after.handling:
        yield fact("handling", Effect.NEUTRAL, before=_handling(before), after=_handling(after))
    if before.name.zh != after.name.zh:
        yield fact("name", Effect.NEUTRAL, before=before.name, after=after.name)
    if before.rule_set != after.rule_set:
        yield fact("rules", Effect.NEUTRAL, before=before.rule_set, after=after.rule_set)


def _notice(old: BundleDefinition, new: BundleDefinition) -> Iterator[Fact]:
    yield from limit_facts("notice.", old.notice.within, new.notice.within)
    before, after = old.notice, new.notice
    yield from limit_facts("supply.", before.supply_within.limit, after.supply_within.limit, applicants=True)
    if before.never_supplied is not after.never_supplied:
        closes = after.never_supplied is NeverSupplied.CLOSE
        yield fact("supply.closes", Effect.WORSE) if closes else fact("supply.kept", Effect.BETTER)


def _tolerance(old: BundleDefinition, new: BundleDefinition) -> Iterator[Fact]:
    if old.tolerance and new.tolerance:
        before, after = old.tolerance.supply_within.limit, new.tolerance.supply_within.limit
        yield from limit_facts("tolerance.", before, after, applicants=True)
        if old.tolerance.promise.zh != new.tolerance.promise.zh:
            yield fact("tolerance.promise", Effect.NEUTRAL)
    elif old.tolerance:
        yield fact("tolerance.dropped", Effect.WORSE)
    elif new.tolerance:
        yield fact("tolerance.added", Effect.BETTER)


def _delivery(old: BundleDefinition, new: BundleDefinition) -> Iterator[Fact]:
    yield from limit_facts("delivery.", old.issuance.delivery, new.issuance.delivery)
    yield from _ways("delivery.", old.issuance.methods, new.issuance.methods)
    if old.issuance.release is not new.issuance.release:
        waits = new.issuance.release is ReleasePolicy.TOGETHER
        yield fact("release.together", Effect.WORSE) if waits else fact("release.as_finished", Effect.BETTER)


def _access(old: BundleDefinition, new: BundleDefinition) -> Iterator[Fact]:
    yield from _ways("channel.", old.audience.channels, new.audience.channels)
    if old.audience.who.zh != new.audience.who.zh:
        yield fact("audience", Effect.NEUTRAL)
    scopes = list(SCOPES)
    before, after = old.audience.scope, new.audience.scope
    if before != after:
        wider = scopes.index(after) > scopes.index(before)
        code, effect = ("scope.wider", Effect.BETTER) if wider else ("scope.narrower", Effect.WORSE)
        yield fact(code, effect, before=SCOPES[before], after=SCOPES[after])


def _ways(code: str, old: Sequence[StrEnum], new: Sequence[StrEnum]) -> Iterator[Fact]:
    for way in old:
        if way not in new:
            yield fact(f"{code}closed", Effect.WORSE, way.value, before=name_of(way))
    for way in new:
        if way not in old:
            yield fact(f"{code}opened", Effect.BETTER, way.value, after=name_of(way))


def _departments(old: Edition, new: Edition) -> Iterator[Fact]:
    before, after = _parts(old.definition), _parts(new.definition)
    if before[0].department != after[0].department:
        words = {"before": _name(before[0], old.catalogue), "after": _name(after[0], new.catalogue)}
        yield fact("lead", Effect.NEUTRAL, after[0].department, **words)
    known = {part.department: part for part in before}
    for part in after:
        if part.department not in known:
            yield fact("department.joins", Effect.NEUTRAL, part.department, after=_name(part, new.catalogue))
        elif known.pop(part.department).duties != part.duties:
            yield fact("department.duties", Effect.NEUTRAL, part.department, department=_name(part, new.catalogue))
    for part in known.values():
        yield fact("department.leaves", Effect.NEUTRAL, part.department, before=_name(part, old.catalogue))


def _parts(definition: BundleDefinition) -> tuple[Part, ...]:
    return (definition.departments.lead, *definition.departments.cooperating)


def _name(part: Part, catalogue: Catalogue) -> Text:
    return catalogue.departments[part.department].name


def _handling(definition: BundleDefinition) -> Text:
    return name_of(definition.handling) if definition.handling else Text(zh="无", en="none")


def _questions(old: BundleDefinition, new: BundleDefinition) -> Iterator[Fact]:
    before = {situation.id: situation for situation in old.situations}
    after = {situation.id: situation for situation in new.situations}
    for name, situation in after.items():
        if name not in before:
            yield fact("question.added", Effect.NEUTRAL, name, question=situation.question)
    for name, situation in before.items():
        if name not in after:
            yield fact("question.dropped", Effect.NEUTRAL, name, question=situation.question)
