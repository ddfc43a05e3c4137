"""Answering the one notice (GZ 13.2): exactly what was asked for, one place each; and deferred materials (GZ 13.1c)."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from starlette.responses import Response

from bundles.comparing.edition import Edition
from db.uploads import Upload
from desk import applicant_acts, bundles, drafts, uploads
from desk.acts import At
from desk.applicant_acts import Supplement
from desk.errors import Conflict, DeskError, Malformed, TooLarge, UnsupportedType
from web.counter import case_base, frame_of
from web.fields import fields_of, values_of, wrongs_of
from web.following import Followed, followed
from web.reception import chunks
from web.visit import Visit

Kept = dict[str, Any]  # {"form": {field: typed}, "materials": {material: [upload id]}}


async def show(visit: Visit) -> Response:
    """What was asked for, with what was given so far."""
    visit.signed_in  # noqa: B018 - raises for somebody who is not
    found = await followed(visit, visit.path("case"))
    if not found.asked and not found.view.deferred:
        return visit.go(_base(visit))
    return await _shown(visit, found, {})


async def answer(visit: Visit) -> Response:
    """Keep what was typed and uploaded; with "hand in", hand it in."""
    person, case_id = visit.signed_in, visit.path("case")
    found = await followed(visit, case_id)
    kept = await _kept(visit, found)
    kept["form"] |= {name: visit.field(f"f-{name}") for name in _targets(found, "field") if f"f-{name}" in visit.fields}
    act, _, subject = visit.field("act").partition(":")
    if act == "remove" and subject in {one for ids in kept["materials"].values() for one in ids}:
        await uploads.drop_upload(visit.desk, person, subject)
        kept["materials"] = {name: [one for one in ids if one != subject] for name, ids in kept["materials"].items()}
    wrongs = await _take_files(visit, found, kept)
    await drafts.save(visit.desk, person, _subject(case_id), kept)
    if wrongs or act != "hand-in":
        return await _shown(visit, found, wrongs) if wrongs else visit.go(f"{_base(visit)}/supplement")
    return await _hand_in(visit, found, kept)


async def _hand_in(visit: Visit, found: Followed, kept: Kept) -> Response:
    person, case_id = visit.signed_in, visit.path("case")
    mine = {one.id for one in await uploads.own_uploads(visit.desk, person)}
    files = {name: [one for one in ids if one in mine] for name, ids in kept["materials"].items()}
    try:
        if found.asked:
            edition = await _edition(visit, found)
            values = values_of(_schema(edition, found), kept["form"])
            supplement = Supplement(form=values, materials={name: ids for name, ids in files.items() if ids})
            await applicant_acts.supply(visit.desk, person, At(case_id=case_id), supplement)
        else:
            for material in found.view.deferred:
                if files.get(material):
                    at = At(case_id=case_id)
                    await applicant_acts.supply_deferred(visit.desk, person, at, material, files[material])
    except Malformed as error:
        wrongs = wrongs_of(error.points, visit.lang) | wrongs_of(error.points, visit.lang, under="materials")
        return await _shown(visit, found, wrongs or {"": error.detail(visit.lang)})
    await drafts.drop(visit.desk, person, _subject(case_id))
    return visit.go(_base(visit))


async def _take_files(visit: Visit, found: Followed, kept: Kept) -> dict[str, str]:
    """Store the files that came with the form; returns what is wrong with any."""
    wrongs: dict[str, str] = {}
    came = [(name, file) for name in _targets(found, "material") for file in visit.files_of(f"file-{name}")]
    for material, file in came:
        try:
            upload: Upload = await uploads.take_upload(
                visit.desk,
                visit.signed_in,
                chunks(file),
                filename=file.filename or "",
                media_type=file.content_type or "",
            )
        except (Malformed, TooLarge, UnsupportedType, Conflict) as error:
            wrongs[material] = _words(error, visit)
            continue
        kept["materials"].setdefault(material, []).append(upload.id)
    return wrongs


async def _kept(visit: Visit, found: Followed) -> Kept:
    kept = await drafts.read(visit.desk, visit.signed_in, _subject(found.view.summary.case_id))
    return {"form": dict(kept.get("form", {})), "materials": dict(kept.get("materials", {}))}


async def _shown(visit: Visit, found: Followed, wrongs: Mapping[str, str]) -> Response:
    edition, kept = await _edition(visit, found), await _kept(visit, found)
    files = {one.id: one for one in await uploads.own_uploads(visit.desk, visit.signed_in)}
    said = {point.target: point for point in _points(found)}
    return visit.show(
        "supplement.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrongs else HTTPStatus.OK,
        case=found.view,
        asked=found.asked,
        by=next((one for one in found.view.dates if one.key == ("supply" if found.asked else "tolerance")), None),
        said=said,
        names={task.item: task.name for task in found.view.tasks},
        fields=fields_of(_schema(edition, found), kept["form"]) if found.asked else (),
        materials=[
            {
                "id": name,
                "name": edition.catalogue.materials[name].name,
                "types": list(edition.catalogue.materials[name].media_types),
                "files": [files[one] for one in kept["materials"].get(name, []) if one in files],
            }
            for name in _targets(found, "material")
        ],
        wrongs=wrongs,
        most=visit.desk.rules.largest_file,
        terms=edition.definition.tolerance,
        base=_base(visit),
        frame=frame_of(visit.request.url.path),
    )


def _points(found: Followed) -> list[Any]:
    return [point for notice in found.view.notices for point in notice.points if point.open] if found.asked else []


def _targets(found: Followed, kind: str) -> list[str]:
    """The fields or the materials asked for, each once, in the notice's order."""
    if not found.asked:
        return list(found.view.deferred) if kind == "material" else []
    targets = (point.target.partition(":") for point in _points(found))
    return list(dict.fromkeys(name for of, _, name in targets if of == kind))


def _schema(edition: Edition, found: Followed) -> dict[str, Any]:
    asked = _targets(found, "field")
    chosen = [one for one in edition.definition.fields if one.id in asked]
    properties = {
        one.id: {
            **one.schema,
            "x-title-en": one.title.en,
            "x-element": one.element,
            **({"x-description-en": one.hint.en} if one.hint else {}),
        }
        for one in chosen
    }
    return {"properties": properties, "required": [one.id for one in chosen]}


async def _edition(visit: Visit, found: Followed) -> Edition:
    return await bundles.edition_of(visit.desk, found.view.summary.bundle, found.view.bundle_version)


def _base(visit: Visit) -> str:
    return case_base(visit.request.url.path, visit.path("case"))


def _subject(case_id: str) -> str:
    return f"supply:{case_id}"


def _words(error: DeskError, visit: Visit) -> str:
    return error.detail(visit.lang)
