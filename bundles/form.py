"""The one form for given answers (GZ 11.2b), and each department's slice of what was handed in."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from bundles.conditions import Answers
from bundles.definition import BundleDefinition
from bundles.situations import fields_for, materials_for

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Form = Mapping[str, Any]  # field id -> value


@dataclass(frozen=True, kw_only=True)
class Slice:
    """What one item's department sees of a submission: nothing but what the item needs."""

    fields: Mapping[str, Any]
    materials: tuple[str, ...]


def form_for(definition: BundleDefinition, answers: Answers) -> dict[str, Any]:
    """The form for these answers as self-contained JSON Schema (2020-12), fields in the bundle's order.

    `x-title-en`, `x-element` and `x-description-en` are annotations; formats are those of `bundles.formats`.
    """
    fields = fields_for(definition, answers)
    properties = {}
    for field in fields:
        notes = {"x-title-en": field.title.en, "x-element": field.element}
        if field.hint:
            notes |= {"x-description-en": field.hint.en}
        properties[field.id] = {**field.schema, **notes}
    return {
        "$schema": DIALECT,
        "type": "object",
        "title": definition.name.zh,
        "x-title-en": definition.name.en,
        "properties": properties,
        "required": [field.id for field in fields if field.required],
        "additionalProperties": False,
    }


def slice_for(
    definition: BundleDefinition, item_id: str, answers: Answers, form: Form, *, materials: Collection[str] = ()
) -> Slice:
    """Just the fields and materials that this item needs (PIPL 6). KeyError for an unknown item."""
    item = definition.item(item_id)
    asked = [field.id for field in fields_for(definition, answers)]
    needed = [use.material for use in materials_for(definition, answers)]
    return Slice(
        fields={name: form[name] for name in asked if name in item.fields and name in form},
        materials=tuple(name for name in needed if name in item.materials and name in materials),
    )
