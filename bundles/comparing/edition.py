"""A version of a bundle with the catalogue it stands on, and what it asks of an applicant with certain answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from bundles.conditions import Answers
from bundles.definition import BundleDefinition, MaterialUse, PublishedLimit
from bundles.entries import Catalogue
from bundles.findings import Text
from bundles.plan import published_for
from bundles.situations import fields_for, items_for, materials_for
from domain.calendar_cn import CHINA_CALENDAR
from domain.path import Node, longest_path

# A plain week: which path is the longest is asked of the same days for both versions.
_START: Final = date(2024, 3, 1)


@dataclass(frozen=True, kw_only=True)
class Edition:
    """One version of a bundle, and the catalogue it was read against."""

    definition: BundleDefinition
    catalogue: Catalogue

    def item_name(self, item: str) -> Text:
        """What an item is called."""
        return self.catalogue.items[item].name

    def owner_name(self, item: str) -> Text:
        """What the department of an item is called."""
        return self.catalogue.departments[self.catalogue.items[item].owner].name


@dataclass(frozen=True, kw_only=True)
class Position:
    """What one combination of answers leads to: items with what they wait for, materials, fields, published limit.

    `fields` maps to whether the field is required; `shown_to` to the departments that get it, in order.
    """

    items: Mapping[str, tuple[str, ...]]
    materials: Mapping[str, MaterialUse]
    fields: Mapping[str, bool]
    shown_to: Mapping[str, tuple[str, ...]]
    published: PublishedLimit | None


def position(edition: Edition, answers: Answers) -> Position:
    """Resolve a version for answers that it allows."""
    definition, catalogue = edition.definition, edition.catalogue
    taking_part = items_for(definition, answers)
    present = {entry.item for entry in taking_part}
    items = {entry.item: tuple(edge.item for edge in entry.after if edge.item in present) for entry in taking_part}
    fields = fields_for(definition, answers)
    return Position(
        items=items,
        materials={use.material: use for use in materials_for(definition, answers)},
        fields={field.id: field.required for field in fields},
        shown_to={
            field.id: tuple(
                dict.fromkeys(catalogue.items[one.item].owner for one in taking_part if field.id in one.fields)
            )
            for field in fields
        },
        published=_published(definition, answers),
    )


def ends(edition: Edition, where: Position) -> date:
    """When the longest path of a position ends, from a day that is the same for every version."""
    items = edition.catalogue.items
    nodes = [Node(id=item, limit=items[item].limits.promised.limit, after=where.items[item]) for item in where.items]
    return longest_path(nodes, _START, CHINA_CALENDAR).due.on


def _published(definition: BundleDefinition, answers: Answers) -> PublishedLimit | None:
    try:
        return published_for(definition, answers)
    except ValueError:  # the compiler's business, not a comparison's
        return None
