"""From a bundle version and an applicant's answers to the plan that a case is pinned to."""

from __future__ import annotations

from bundles.conditions import Answers, holds
from bundles.definition import BundleDefinition, BundleItem, MaterialRole, PublishedLimit
from bundles.entries import Catalogue, CatalogueItem
from bundles.situations import check_answers, fields_for, items_for, materials_for
from bundles.windows import of_all
from domain.clock import ExtensionTerms
from domain.derivation import Refusal
from domain.limits import Limit
from domain.plan import FixedWindow, ItemKind, Plan, PlannedItem


def plan(definition: BundleDefinition, catalogue: Catalogue, answers: Answers) -> Plan | Refusal:
    """Resolve the situations into a plan: items taking part, their order, limits, and the terms of the bundle.

    Refused when the answers are incomplete, unknown, or lead out of the bundle. An order towards an item that does
    not take part falls away: what is not needed can't be waited for.
    """
    refused = check_answers(definition, answers)
    if refused:
        return refused
    taking_part = items_for(definition, answers)
    asked = tuple(use for use in materials_for(definition, answers) if use.from_applicant)
    items = tuple(_planned(entry, definition, catalogue, answers) for entry in taking_part)
    licences = any(item.kind is ItemKind.LICENCE for item in items)
    return Plan(
        bundle=definition.id,
        version=definition.pin,
        lead=definition.departments.lead.department,
        items=items,
        published=published_limit(definition, answers),
        rule_set=definition.rule_set,
        joint_handling=definition.handling is not None and licences and len({item.department for item in items}) > 1,
        deferrable=tuple(use.material for use in asked if use.role is MaterialRole.DEFERRABLE)
        if definition.tolerance
        else (),
        tolerance=definition.tolerance.supply_within.limit if definition.tolerance else None,
        supply_within=definition.notice.supply_within.limit,
        never_supplied=definition.notice.never_supplied,
        release=definition.issuance.release,
        delivery=definition.issuance.delivery,
        rating_window=definition.rating_window,
        window=_window(definition, catalogue, answers),
    )


def published_limit(definition: BundleDefinition, answers: Answers) -> Limit:
    """The bundle's own limit for these answers (GZ 13.3). ValueError where the file leaves them without one (a bug)."""
    return published_for(definition, answers).limit


def published_for(definition: BundleDefinition, answers: Answers) -> PublishedLimit:
    """What the bundle publishes for these answers, a length or a date. ValueError as above."""
    for published in definition.published:
        if holds(published.when, answers):
            return published
    raise ValueError(f"{definition.id} publishes no limit for these answers")


def _window(definition: BundleDefinition, catalogue: Catalogue, answers: Answers) -> FixedWindow | None:
    fixed = (catalogue.items[entry.item].limits.fixed for entry in items_for(definition, answers))
    windows = tuple(one.window for one in fixed if one)
    last = max((window.result_by for window in windows), default=None)
    result_by = published_for(definition, answers).result_by or last
    return of_all(windows, result_by) if result_by else None


def _planned(entry: BundleItem, definition: BundleDefinition, catalogue: Catalogue, answers: Answers) -> PlannedItem:
    item = catalogue.items[entry.item]
    taking_part = {other.item for other in items_for(definition, answers)}
    fields = {field.id for field in fields_for(definition, answers)}
    # Only what the applicant hands in: a point of a notice may then never ask for what can be shared (GZ 17.2b).
    materials = {use.material for use in materials_for(definition, answers) if use.from_applicant}
    return PlannedItem(
        id=item.id,
        department=item.owner,
        kind=item.kind,
        promised=item.limits.promised.limit,
        statutory=item.limits.statutory.limit if item.limits.statutory else None,
        after=tuple(edge.item for edge in entry.after if edge.item in taking_part),
        grounds=tuple(exclusion.ground for exclusion in item.exclusions),
        extension=_extension(item),
        materials=tuple(name for name in entry.materials if name in materials),
        fields=tuple(name for name in entry.fields if name in fields),
        result=item.result.id,
        window=item.limits.fixed.window if item.limits.fixed else None,
        site_check=item.site_check is not None,
    )


def _extension(item: CatalogueItem) -> ExtensionTerms | None:
    rule = item.extension
    return ExtensionTerms(max=rule.max, approver=rule.approver, basis=rule.basis) if rule else None
