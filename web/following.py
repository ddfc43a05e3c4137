"""How somebody comes to see a case: signed in as one who may, or with the number and code on its receipt."""

from dataclasses import dataclass
from typing import Final

from starlette.responses import Response

from desk import case_views, live
from desk.case_shapes import View
from desk.errors import NotFound, NotSignedIn
from desk.live import Watch
from domain.case.commands import Role
from domain.case.state import Stage
from web.visit import RECEIPT, Visit

RECEIPT_LASTS: Final = 8 * 3600  # seconds; on a shared computer the browser's end comes sooner
UNDER_WAY: Final = (Stage.PRECHECK.value, Stage.SUPPLEMENT.value, Stage.HANDLING.value)


@dataclass(frozen=True, kw_only=True)
class Followed:
    """A case as this visitor sees it. `own`: its applicant, who may act; the holder of a receipt only looks."""

    view: View
    own: bool

    @property
    def asked(self) -> bool:
        """Whether a notice waits for the applicant's answer."""
        return self.view.summary.stage == Stage.SUPPLEMENT.value

    @property
    def under_way(self) -> bool:
        """Whether the case can still be withdrawn, as far as the stage says."""
        return self.view.summary.stage in UNDER_WAY

    @property
    def rateable(self) -> bool:
        """Whether the applicant may rate it now."""
        return self.view.summary.stage == Stage.DELIVERED.value and self.view.rated is None


async def followed(visit: Visit, case_id: str) -> Followed:
    """The case. Raises NotSignedIn where nothing entitles the visitor, NotFound where it is not theirs to know."""
    code = receipt_code(visit, case_id)
    if visit.person is not None:
        try:
            view = await case_views.case_view(visit.desk, visit.person, case_id)
            return Followed(view=view, own=visit.person.role is Role.APPLICANT)
        except NotFound:
            if not code:
                raise
    if not code:
        raise NotSignedIn("sign-in.over" if visit.expired else "sign-in.needed")
    return Followed(view=await case_views.case_by_code(visit.desk, case_id, code), own=False)


async def watched(visit: Visit, case_id: str) -> Watch:
    """The right to follow the case live; the same people as above."""
    code = receipt_code(visit, case_id)
    if visit.person is not None:
        try:
            return await live.watch(visit.desk, visit.person, case_id)
        except NotFound:
            if not code:
                raise
    if not code:
        raise NotSignedIn("sign-in.needed")
    return await live.watch_by_code(visit.desk, case_id, code)


async def open_with_code(visit: Visit, case_id: str, code: str) -> Response:
    """Let the holder of a receipt in. The code stays in a cookie, never in an address. Raises as `followed`."""
    await case_views.case_by_code(visit.desk, case_id, code)
    response = visit.go(f"/follow/{case_id}")
    visit.keep(response, RECEIPT, f"{case_id}:{code.replace(' ', '')}", seconds=RECEIPT_LASTS)
    return response


def receipt_code(visit: Visit, case_id: str) -> str:
    """The code that the visitor has given for this case; empty for none."""
    held, _, code = visit.request.cookies.get(RECEIPT, "").partition(":")
    return code if held == case_id else ""
