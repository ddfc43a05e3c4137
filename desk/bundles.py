"""The bundles as the window offers them: list, guide, situation questions, form."""

from collections.abc import Mapping
from typing import Any

from bundles.definition import BundleDefinition
from bundles.form import form_for
from bundles.guide import guide_for, published_text, text
from bundles.plan import published_for
from bundles.situations import check_answers, materials_for, questions
from desk.context import Desk
from desk.errors import NotFound, Refused
from desk.submissions import bundle_in_force


def definition_of(desk: Desk, bundle: str) -> BundleDefinition:
    """The bundle a case belongs to. Raises NotFound where the library has dropped it."""
    definition = desk.library.bundles.get(bundle)
    if definition is None:
        raise NotFound("bundle.unknown", subject=bundle)
    return definition


def offered(desk: Desk) -> tuple[BundleDefinition, ...]:
    """Every bundle in force today, by id (GZ 11.1c: the public list)."""
    names = sorted(desk.library.bundles)
    return tuple(found for name in names if (found := bundle_in_force(desk, name)) is not None)


def in_force(desk: Desk, bundle: str) -> BundleDefinition:
    """One bundle in force today. Raises NotFound."""
    definition = bundle_in_force(desk, bundle)
    if definition is None:
        raise NotFound("bundle.unknown")
    return definition


def guide(desk: Desk, bundle: str, answers: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The guide of a bundle (GZ 5.2a, 9.3); with answers only what concerns them. Raises NotFound, Refused."""
    definition = in_force(desk, bundle)
    if answers and (refused := check_answers(definition, answers)):
        raise Refused(refused, subject=bundle)
    return guide_for(definition, desk.library.catalogue, answers or None)


def application(desk: Desk, bundle: str, answers: Mapping[str, str]) -> dict[str, Any]:
    """What to ask next: open questions, and once all are answered the form, materials and limit.

    {"version", "questions": […], "form": JSON Schema | None, "materials": […], "published": {…} | None, "refused": …}
    Raises NotFound.
    """
    definition = in_force(desk, bundle)
    asked = questions(definition, answers)
    refused = check_answers(definition, answers)
    complete = refused is None
    return {
        "bundle": definition.id,
        "version": definition.pin,
        "questions": [
            {
                "id": one.id,
                "question": text(one.question),
                "hint": text(one.hint) if one.hint else None,
                "answers": [{"value": answer.value, "label": text(answer.label)} for answer in one.answers],
                "given": answers.get(one.id),
            }
            for one in asked
        ],
        "form": form_for(definition, answers) if complete else None,
        "materials": _materials(desk, definition, answers) if complete else [],
        "published": _published(definition, answers) if complete else None,
        "delivery": list(definition.issuance.methods),
        "promise": text(definition.tolerance.promise) if definition.tolerance else None,
        "refused": refused,
    }


def _materials(desk: Desk, definition: BundleDefinition, answers: Mapping[str, str]) -> list[dict[str, Any]]:
    known = desk.library.catalogue.materials
    return [
        {
            "id": use.material,
            "name": text(known[use.material].name),
            "from-applicant": use.from_applicant,
            "deferrable": use.role.value == "deferrable" and definition.tolerance is not None,
            "media-types": list(known[use.material].media_types),
            "largest": known[use.material].size,
        }
        for use in materials_for(definition, answers)
    ]


def _published(definition: BundleDefinition, answers: Mapping[str, str]) -> dict[str, str]:
    published = published_for(definition, answers)
    day = {"result-by": published.result_by.isoformat()} if published.result_by else {}
    return {"limit": str(published.limit), **day, **published_text(published)}
