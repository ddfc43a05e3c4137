"""Uploading materials, one file at a time, so that it works without a script and on any phone (GZ 11.2b)."""

from dataclasses import replace
from http import HTTPStatus

from starlette.datastructures import UploadFile
from starlette.responses import Response

from bundles.submission import file_problem
from desk import uploads
from desk.errors import Conflict, DeskError, Malformed, TooLarge, UnsupportedType
from web import application
from web.application import Application, next_step
from web.reception import chunks
from web.visit import Visit


async def materials(visit: Visit) -> Response:
    """The list of what to hand in, and what was uploaded."""
    found = await application.here(visit)
    if found.asked["form"] is None:
        return visit.go(next_step(found))
    return _shown(visit, found, {})


async def change(visit: Visit) -> Response:
    """Upload one file, remove one, or go on. What was uploaded stays, whatever else goes wrong."""
    person, found = visit.signed_in, await application.here(visit)
    base = found.side.base
    if found.asked["form"] is None:
        return visit.go(next_step(found))
    act, _, subject = visit.field("act").partition(":")
    match act:
        case "upload":
            wrong = await _upload(visit, found, subject)
            return _shown(visit, found, {subject: wrong}) if wrong else visit.go(f"{base}/materials#m-{subject}")
        case "remove":
            if subject in found.files:
                await uploads.drop_upload(visit.desk, person, subject)
            return visit.go(f"{base}/materials")
        case _:
            promised = tuple(one["id"] for one in found.wanted if visit.field(f"promise-{one['id']}"))
            await application.save(visit.desk, person, found.side, replace(found.draft, promised=promised))
            return visit.go(f"{base}/check")


async def _upload(visit: Visit, found: Application, material: str) -> str:
    """Take the files in, page by page; returns what is wrong with the first that can't be taken, in words."""
    if material not in [one["id"] for one in found.wanted]:
        return ""
    files = visit.files_of("file")
    for file in files:
        if wrong := await _take(visit, found, material, file):
            return wrong if len(files) == 1 else f"{file.filename}: {wrong}"
    return "" if files else "none"


async def _take(visit: Visit, found: Application, material: str, file: UploadFile) -> str:
    try:
        upload = await uploads.take_upload(
            visit.desk, visit.signed_in, chunks(file), filename=file.filename or "", media_type=file.content_type or ""
        )
    except (Malformed, TooLarge, UnsupportedType, Conflict) as error:
        return error.detail(visit.lang)
    wrong = file_problem(found.edition.catalogue, material, media_type=upload.media_type, size=upload.size)
    if wrong is not None:
        await uploads.drop_upload(visit.desk, visit.signed_in, upload.id)
        return wrong.zh if visit.lang == "zh" else wrong.en
    # Read again: another upload of the same person may have been stored meanwhile.
    latest = await application.here(visit)
    held = latest.draft.materials
    draft = replace(latest.draft, materials={**held, material: [*held.get(material, []), upload.id]})
    try:
        await application.save(visit.desk, visit.signed_in, found.side, draft)
    except DeskError:
        await uploads.drop_upload(visit.desk, visit.signed_in, upload.id)
        raise
    return ""


def _shown(visit: Visit, found: Application, wrongs: dict[str, str]) -> Response:
    return visit.show(
        "materials.html",
        frame=found.side.frame,
        status=HTTPStatus.UNPROCESSABLE_ENTITY if wrongs else HTTPStatus.OK,
        application=found,
        wrongs=wrongs,
        most=visit.desk.rules.largest_file,
    )
