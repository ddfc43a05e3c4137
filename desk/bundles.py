"""The bundles as the window offers them: list, guide, situation questions, form."""

from collections.abc import Mapping
from typing import Any

from bundles.comparing.edition import Edition
from bundles.definition import BundleDefinition
from bundles.form import form_for
from bundles.guide import guide_for, published_text, text
from bundles.plan import published_for
from bundles.situations import check_answers, materials_for, questions
from desk.context import Desk
from desk.errors import NotFound, Refused


async def edition_of(desk: Desk, bundle: str, pin: str) -> Edition:
    """The version that a case is pinned to, whatever is offered now. Raises NotFound for a bundle nobody knows."""
    edition = await desk.shelf.edition(bundle, pin)
    if edition is None:
        raise NotFound("bundle.unknown", subject=bundle)
    return edition


async def offered(desk: Desk) -> tuple[BundleDefinition, ...]:
    """Every bundle in force today, by id (GZ 11.1c: the public list)."""
    return tuple(edition.definition for edition in await desk.shelf.offered(desk.today()))


async def in_force(desk: Desk, bundle: str) -> Edition:
    """One bundle in force today. Raises NotFound."""
    edition = await desk.shelf.in_force(bundle, desk.today())
    if edition is None:
        raise NotFound("bundle.unknown")
    return edition


async def guide(desk: Desk, bundle: str, answers: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The guide of a bundle (GZ 5.2a, 9.3); with answers only what concerns them. Raises NotFound, Refused."""
    edition = await in_force(desk, bundle)
    if answers and (refused := check_answers(edition.definition, answers)):
        raise Refused(refused, subject=bundle)
    return guide_for(edition.definition, edition.catalogue, answers or None)


async def application(desk: Desk, bundle: str, answers: Mapping[str, str]) -> dict[str, Any]:
    """What to ask next: open questions, and once all are answered the form, materials and limit.

    {"version", "questions": […], "form": JSON Schema | None, "materials": […], "published": {…} | None, "refused": …}
    Raises NotFound.
    """
    edition = await in_force(desk, bundle)
    definition = edition.definition
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
        "materials": _materials(edition, answers) if complete else [],
        "published": _published(definition, answers) if complete else None,
        "delivery": list(definition.issuance.methods),
        "promise": text(definition.tolerance.promise) if definition.tolerance else None,
        "refused": refused,
    }


def _materials(edition: Edition, answers: Mapping[str, str]) -> list[dict[str, Any]]:
    definition, known = edition.definition, edition.catalogue.materials
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
