"""The service guide (办事指南, GZ 5.2a, 11.2a) as plain data in both languages, from the one source.

One source, so the guide online and the guide at the window can't differ (GZ 9.3); `content` is shown on both.
"""

from __future__ import annotations

from typing import Any

from bundles.conditions import Answers
from bundles.definition import BundleDefinition, BundleItem, PublishedLimit
from bundles.entries import TYPICAL, Catalogue, CatalogueItem, FixedDate, StatedLimit
from bundles.findings import Text
from bundles.phrases import by_day
from bundles.situations import items_for, materials_for
from domain.limits import Limit
from domain.wording.days import day_words, run_words
from domain.wording.terms import count_of

Bilingual = dict[str, str]


def guide_for(definition: BundleDefinition, catalogue: Catalogue, answers: Answers | None = None) -> dict[str, Any]:
    """The bundle's guide as JSON data; with answers only what concerns them, else everything the bundle may hold."""
    items = definition.items if answers is None else items_for(definition, answers)
    uses = definition.materials if answers is None else materials_for(definition, answers)
    return {
        "bundle": definition.id,
        "version": definition.pin,
        "content": definition.content,
        "name": text(definition.name),
        "summary": text(definition.summary),
        "typical": text(TYPICAL) if definition.typical else None,
        "audience": text(definition.audience.who),
        "scope": definition.audience.scope,
        "channels": list(definition.audience.channels),
        "departments": _departments(definition, catalogue),
        "situations": _situations(definition),
        "materials": [
            {
                "id": use.material,
                "name": text(catalogue.materials[use.material].name),
                "role": use.role.value,
                "source": use.source.value,
                "from-applicant": use.from_applicant,
                "demanded-by": text(catalogue.materials[use.material].demanded_by),
            }
            for use in uses
        ],
        "items": [_bundle_item(entry, catalogue) for entry in items],
        "published": [{"limit": published_text(entry), "typical": entry.typical} for entry in definition.published],
        "fee": text(definition.fee.standard),
        "delivery": {
            "methods": list(definition.issuance.methods),
            "limit": limit_text(definition.issuance.delivery),
            "release": definition.issuance.release.value,
        },
    }


def item_guide(item: CatalogueItem, catalogue: Catalogue) -> dict[str, Any]:
    """One item's nine guide elements, with owner, kind and limits, as JSON data."""
    statutory = item.limits.statutory
    return {
        "id": item.id,
        "name": text(item.name),
        "kind": item.kind.value,
        "owner": text(catalogue.departments[item.owner].name),
        "basis": [text(entry) for entry in item.basis],
        "conditions": [text(entry) for entry in item.conditions],
        "materials": [text(catalogue.materials[name].name) for name in item.needs.materials],
        "steps": [text(entry) for entry in item.steps],
        "service-object": text(item.service_object),
        "time-limit": {
            "promised": _stated(item.limits.promised) if item.limits.fixed is None else None,
            "statutory": _stated(statutory) if statutory else None,
            "window": _window(item.limits.fixed) if item.limits.fixed else None,
        },
        "result": {"name": text(item.result.name), "electronic": item.result.electronic},
        "fee": text(item.fee.standard),
    }


def _departments(definition: BundleDefinition, catalogue: Catalogue) -> list[dict[str, Any]]:
    parts = [
        ("lead", definition.departments.lead),
        *(("cooperating", part) for part in definition.departments.cooperating),
    ]
    return [
        {
            "id": part.department,
            "role": role,
            "name": text(catalogue.departments[part.department].name),
            "duties": [text(duty) for duty in part.duties],
        }
        for role, part in parts
    ]


def _situations(definition: BundleDefinition) -> list[dict[str, Any]]:
    return [
        {
            "id": situation.id,
            "question": text(situation.question),
            "hint": text(situation.hint) if situation.hint else None,
            "answers": [{"value": answer.value, "label": text(answer.label)} for answer in situation.answers],
        }
        for situation in definition.situations
    ]


def _bundle_item(entry: BundleItem, catalogue: Catalogue) -> dict[str, Any]:
    after = [{"item": edge.item, "ground": edge.ground.value, "basis": text(edge.basis)} for edge in entry.after]
    return {**item_guide(catalogue.items[entry.item], catalogue), "after": after}


def _stated(stated: StatedLimit) -> dict[str, Any]:
    shown = {"zh": "当场办结", "en": "on the spot"} if stated.on_the_spot else limit_text(stated.limit)
    return {
        "limit": str(stated.limit),
        "text": shown,
        "basis": text(stated.basis),
        "typical": text(TYPICAL) if stated.typical else None,
    }


def _window(fixed: FixedDate) -> dict[str, Any]:
    return {
        "opens": fixed.opens.isoformat(),
        "closes": fixed.closes.isoformat(),
        "result-by": fixed.result_by.isoformat(),
        "text": {
            "zh": f"{run_words(fixed.opens, fixed.closes, 'zh')}受理，{day_words(fixed.result_by, 'zh')}前公布结果",
            "en": f"Handed in {run_words(fixed.opens, fixed.closes, 'en')}; result by "
            f"{day_words(fixed.result_by, 'en')}",
        },
        "basis": text(fixed.basis),
        "typical": text(TYPICAL) if fixed.typical else None,
    }


def published_text(published: PublishedLimit) -> Bilingual:
    """A bundle's own limit in words of both languages, as a length or as a date."""
    if published.result_by is None:
        return limit_text(published.limit)
    return text(by_day(published.result_by))


def limit_text(limit: Limit) -> Bilingual:
    """A limit in words of both languages."""
    return {lang: count_of(limit.amount, limit.unit.value, lang) for lang in ("zh", "en")}


def text(said: Text) -> Bilingual:
    """A text as JSON data."""
    return {"zh": said.zh, "en": said.en}
