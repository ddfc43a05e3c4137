"""Writing a draft: its text, and beside it what the compiler says, on asking and, with the page's script, as one types.

Nothing typed is lost: not by a finding, not by a colleague who saved meanwhile, not by a session that ends.
"""

from dataclasses import replace
from difflib import unified_diff
from http import HTTPStatus
from typing import Final
from urllib.parse import quote

from starlette.responses import Response

from bundles.workbook.guard import LARGEST_FILE
from bundles.workbook.take_in import TakenIn
from desk.errors import Conflict, Malformed, NotEntitled, NotFound, StaleVersion
from desk.permissions import Act, Subject, reach, require
from desk.versions import checking, drafting, reading
from desk.versions.overview import BundleOverview, bundle_overview_of
from desk.versions.stages import Standing
from web.pages.workbench.findings import counts, shown
from web.pages.workbench.frame import bundle_path
from web.pages.workbench.new_bundle import text_like
from web.pages.workbench.screen import Notes, screen
from web.pages.workbench.typed import Typed, lines_of, next_number, numbered, typed
from web.visit import Visit

MOST_DIFFERING: Final = 400  # lines shown of what two texts differ in
LONGEST_NAME: Final = 80


async def edit(visit: Visit) -> Response:
    """Open a draft; or begin a new one with the text of another version."""
    person, name = visit.signed_in, visit.path("bundle")
    reach(person.actor, Act.DRAFT_BUNDLE)
    found, asked = await _known(visit), visit.request.query_params
    if found is None:
        return await screen(visit, None, Typed(text=await text_like(visit, asked.get("like", ""), name)))
    version = next((one for one in found.versions if one.pin == asked.get("from")), None)
    version = version or found.in_force or found.versions[-1]
    require(person.actor, Act.DRAFT_BUNDLE, Subject(case_id=name, lead=version.lead))
    read = await reading.version_text(visit.desk, person, name, version.pin)
    if version.standing is Standing.DRAFT:
        given = Typed(text=read.text, additions=read.additions, base=version.pin)
        return await screen(visit, found, given, read.findings, Notes(saved="saved" in asked))
    text = numbered(read.text, next_number(one.number for one in found.versions))
    return await screen(visit, found, Typed(text=text, additions=read.additions), None, Notes(begun_with=version.pin))


async def change(visit: Visit) -> Response:
    """Check, save, or put an uploaded file in place of the text."""
    reach(visit.signed_in.actor, Act.DRAFT_BUNDLE)
    given, found = typed(visit), await _known(visit)
    act = visit.field("act")
    if act == "upload":
        return await _uploaded(visit, found, given)
    if given.misnamed:
        return await screen(visit, found, given, (), Notes(status=HTTPStatus.UNPROCESSABLE_ENTITY))
    if act == "save":
        return await _saved(visit, found, given)
    return await screen(visit, found, given, None, Notes(listed=True))


async def check(visit: Visit) -> Response:
    """The findings alone, for the page's script."""
    given, name = typed(visit), visit.path("bundle")
    checked = await checking.check(visit.desk, visit.signed_in, name, given.text, given.additions)
    listed = shown(checked.findings, given.text, given.additions, name)
    return visit.show("workbench/findings.html", findings=listed, counts=counts(listed))


async def _saved(visit: Visit, found: BundleOverview | None, given: Typed) -> Response:
    person, name = visit.signed_in, visit.path("bundle")
    seen = (given.base, given.seen)
    try:
        kept = await drafting.draft(visit.desk, person, name, given.text, additions=given.additions, seen=seen)
    except StaleVersion as overtaken:
        return await _overtaken(visit, given, overtaken)
    except (Malformed, Conflict, NotEntitled) as error:
        notes = Notes(status=error.status, problem=error.detail(visit.lang))
        return await screen(visit, found, given, None, notes)
    if kept.text != given.text:  # only comments or layout differ, which make no other version
        return await screen(visit, found, replace(given, base=kept.version.pin), kept.findings, Notes(same=True))
    return visit.go(f"{bundle_path(name)}/edit?from={quote(kept.version.pin, safe='')}&saved=1")


async def _overtaken(visit: Visit, given: Typed, overtaken: StaleVersion) -> Response:
    """Both texts, and where they differ. Saving again then takes the place of what was shown."""
    read = await reading.version_text(visit.desk, visit.signed_in, visit.path("bundle"), overtaken.subject)
    before, after = read.text.split("\n"), given.text.split("\n")
    lines = [line for line in unified_diff(before, after, lineterm="", n=2) if not line.startswith(("---", "+++"))]
    notes = Notes(status=overtaken.status, theirs=read.version, their_lines=before, differing=lines[:MOST_DIFFERING])
    return await screen(visit, await _known(visit), replace(given, seen=overtaken.subject), None, notes)


async def _uploaded(visit: Visit, found: BundleOverview | None, given: Typed) -> Response:
    file = visit.files.get("upload")
    if file is None:
        return await screen(visit, found, given, None, _no_file("none"))
    content, name = await file.read(LARGEST_FILE + 1), (file.filename or "")[:LONGEST_NAME]
    if name.lower().endswith((".xlsx", ".xlsm", ".xls")) or content.startswith(b"PK"):
        taken = await checking.read_workbook(visit.desk, visit.signed_in, content, name=name)
        if not isinstance(taken, TakenIn):
            return await screen(visit, found, given, taken, _no_file("cells"))
        items = {f"items/{item}.yaml": text for item, text in taken.items.items()}
        put = replace(given, text=taken.text, additions={**given.additions, **items})
        return await screen(visit, found, put, None, Notes(uploaded=name, doubts=taken.doubts))
    try:
        text = lines_of(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return await screen(visit, found, given, None, _no_file("text"))
    return await screen(visit, found, replace(given, text=text), None, Notes(uploaded=name))


def _no_file(problem: str) -> Notes:
    return Notes(status=HTTPStatus.UNPROCESSABLE_ENTITY, upload_problem=problem)


async def _known(visit: Visit) -> BundleOverview | None:
    try:
        return await bundle_overview_of(visit.desk, visit.signed_in, visit.path("bundle"))
    except NotFound:
        return None
