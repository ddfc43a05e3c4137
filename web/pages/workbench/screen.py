"""The editor's page: what is typed, what the compiler says of it, and what has happened to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from http import HTTPStatus

from starlette.responses import Response

from bundles.findings import Finding
from desk.errors import Malformed
from desk.versions import checking
from desk.versions.overview import BundleOverview
from desk.versions.reading import VersionView
from web.pages.workbench.findings import counts, shown
from web.pages.workbench.frame import version_path
from web.pages.workbench.typed import MOST_FILES, Typed
from web.visit import Visit


@dataclass(frozen=True, kw_only=True)
class Notes:
    """What else the page says. `theirs`: a colleague's draft of the same number; `listed`: with numbered lines."""

    status: int = HTTPStatus.OK
    problem: str = ""
    saved: bool = False
    same: bool = False  # as what is stored, but for comments and layout
    begun_with: str = ""
    listed: bool = False
    upload_problem: str = ""
    uploaded: str = ""
    doubts: Sequence[Finding] = ()
    theirs: VersionView | None = None
    their_lines: Sequence[str] = ()
    differing: Sequence[str] = ()


async def screen(
    visit: Visit,
    found: BundleOverview | None,
    given: Typed,
    findings: Sequence[Finding] | None = None,
    notes: Notes = Notes(),
) -> Response:
    """Show the editor. Without findings the text is checked now; `found` is None for a bundle that is new."""
    name = visit.path("bundle")
    if findings is None:
        try:
            findings = (await checking.check(visit.desk, visit.signed_in, name, given.text, given.additions)).findings
        except Malformed as refused:
            findings = ()
            notes = replace(notes, problem=refused.detail(visit.lang), status=refused.status)
    listed = shown(findings, given.text, given.additions, name)
    return visit.show(
        "workbench/editor.html",
        status=notes.status,
        bundle=name,
        found=found,
        given=given,
        notes=notes,
        added=list(given.additions.items()),
        room=len(given.additions) < MOST_FILES,
        findings=listed,
        counts=counts(listed),
        doubts=shown(notes.doubts, "", {}, name),
        version_path=version_path,
    )
