"""The supervisor's lists: clocks, marks, refused acts, exclusions, extensions, explanations, filings."""

import re
from typing import Any, Final

from bundles.definition import Library
from desk import supervision, watching
from desk.paging import Page
from desk.story import WHOLE, Said, department_name, item_name
from desk.supervision import Filing, Mark, MarkFilter, RefusalFilter, RefusedAct
from desk.watched import Explained, GivenExtension, RunningExclusion, Watched, Where
from desk.watching import Lateness
from domain.limits import Limit, parse_limit
from domain.wording.terms import count_of
from web.pages.supervision.asked import Asked
from web.pages.supervision.export import Cells
from web.pages.supervision.listing import Listing
from web.visit import Visit

NOTICES: Final = "notices"
PASSED: Final = "promised-passed"


async def _clocks(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[Watched]:
    desk, person, ahead = visit.desk, visit.signed_in, asked.working_days
    if asked.show == NOTICES:
        return await watching.notices_near(desk, person, asked.within, working_days=ahead, cursor=cursor, most=most)
    known = [kind.value for kind in Lateness]
    lateness = Lateness(asked.show) if asked.show in known else Lateness.NEAR
    look = watching.whole_cases if asked.of == "cases" else watching.items
    return await look(desk, person, lateness, asked.within, working_days=ahead, cursor=cursor, most=most)


async def _marks(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[dict[str, Any]]:
    wanted = MarkFilter(
        breach=True if asked.breach else None,
        department=asked.department or None,
        kind=asked.kind or None,
        bundle=asked.bundle or None,
        since=asked.period.since,
        until=asked.period.until,
    )
    page = await supervision.marks(visit.desk, visit.signed_in, wanted, cursor=cursor, most=most)
    return Page(rows=tuple(_mark(row) for row in page.rows), next=page.next)


def _mark(mark: Mark) -> dict[str, Any]:
    return {
        "at": mark.at,
        "case": mark.case_id,
        "kind": mark.kind,
        "item": mark.item_name,
        "department": mark.department_name,
        "due": mark.due,
        "rule": mark.rule,
        "breach": mark.breach,
    }


async def _refused(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[dict[str, Any]]:
    wanted = RefusalFilter(
        rule=asked.rule or None,
        department=asked.department or None,
        since=asked.period.since,
        until=asked.period.until,
    )
    page = await supervision.refused_acts(visit.desk, visit.signed_in, wanted, cursor=cursor, most=most)
    return Page(rows=tuple(refused_cells(visit, row) for row in page.rows), next=page.next)


def refused_cells(visit: Visit, act: RefusedAct) -> dict[str, Any]:
    """A refused act as a row. Acts are named by the desk ("extend") or by the core ("ExtendTask")."""
    return {
        "at": act.at,
        "case": act.case_id,
        "command": re.sub(r"(?<!^)(?=[A-Z])", "-", act.command).lower(),
        "rule": act.rule,
        "code": act.code,
        "role": act.role,
        "department": department_name(act.department, visit.desk.library) if act.department else "",
        "login": act.login,
    }


async def _exclusions(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[RunningExclusion]:
    return await watching.exclusions(
        visit.desk, visit.signed_in, asked.within, only=asked.only, cursor=cursor, most=most
    )


async def _extensions(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[GivenExtension]:
    return await watching.extensions(
        visit.desk, visit.signed_in, asked.within, asked.period, only=asked.only, cursor=cursor, most=most
    )


async def _explanations(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[Any]:
    if asked.only == "missing":
        wanted = MarkFilter(
            kind=PASSED,
            explained=False,
            department=asked.department or None,
            bundle=asked.bundle or None,
            since=asked.period.since,
            until=asked.period.until,
        )
        page = await supervision.marks(visit.desk, visit.signed_in, wanted, cursor=cursor, most=most)
        return Page(rows=tuple({**_mark(row), "text": "", "published": ""} for row in page.rows), next=page.next)
    return await watching.explanations(
        visit.desk, visit.signed_in, asked.period, bundle=asked.bundle or None, cursor=cursor, most=most
    )


async def _filings(visit: Visit, asked: Asked, cursor: str | None, most: int) -> Page[dict[str, Any]]:
    if asked.only == "done":
        page = await supervision.filings_acknowledged(visit.desk, visit.signed_in, cursor=cursor, most=most)
    else:
        page = await supervision.filings_waiting(
            visit.desk, visit.signed_in, cursor=cursor, most=most, department=asked.department or None
        )
    names = await visit.desk.shelf.libraries((row.bundle, row.version) for row in page.rows)
    return Page(rows=tuple(filing_row(row, names[row.bundle, row.version]) for row in page.rows), next=page.next)


def filing_row(row: Filing, library: Library) -> dict[str, Any]:
    """A filing as a row; `seq` tells it from others of its case."""
    return {
        "case": row.case_id,
        "item": item_name(row.item, library) if row.item else WHOLE,
        "department": department_name(row.department, library),
        "filing": row.filing,
        "filed_on": row.filed_on,
        "acknowledged_at": row.acknowledged_at,
        "acknowledged_by": row.acknowledged_by,
        "seq": row.seq,
    }


def _where(where: Where) -> dict[str, Any]:
    return {
        "case": where.case_id,
        "bundle": where.bundle_name,
        "item": where.item_name,
        "department": where.department_name,
    }


def _clock_cells(row: Watched) -> Cells:
    return {
        **_where(row.where),
        "due": row.due,
        "days_left": row.days_left,
        "promised_on": row.promised_on,
        "statutory_on": row.statutory_on,
        "suspended": row.suspended,
        "extended": row.extended,
        "provisional": row.provisional,
        "remarks": "",  # the three above, as marks
    }


def _exclusion_cells(row: RunningExclusion) -> Cells:
    return {
        **_where(row.where),
        "ground": row.ground,
        "started_on": row.started_on,
        "days": row.days,
        "ends_by": row.ends_by,
        "outrun": row.outrun,
    }


def _extension_cells(row: GivenExtension) -> Cells:
    return {
        **_where(row.where),
        "by": _length(row.by),
        "approver": row.approver,
        "decided_on": row.decided_on,
        "notified_on": row.notified_on,
        "filing": row.filing,
        "filed_on": row.filed_on,
        "overdue": row.overdue,
        "acknowledged_at": row.acknowledged_at,
    }


def _explanation_cells(row: Explained | dict[str, Any]) -> Cells:
    return (
        row
        if isinstance(row, dict)
        else {**_where(row.where), "at": row.at, "text": row.text, "published": row.published}
    )


def _bare_clocks(asked: Asked) -> tuple[str, ...]:
    """What is still to be told to an applicant has no clock of its own yet."""
    return ("promised_on", "statutory_on") if asked.show == NOTICES else ()


def _bare_filings(asked: Asked) -> tuple[str, ...]:
    """What waits for a receipt has none."""
    return () if asked.only == "done" else ("acknowledged_at", "acknowledged_by")


def _as_it_is(row: dict[str, Any]) -> Cells:
    return row


def _length(limit: str) -> Said:
    known = parse_limit(limit)
    if not isinstance(known, Limit):
        return Said(zh=limit, en=limit)
    unit = known.unit.value
    return Said(zh=count_of(known.amount, unit, "zh"), en=count_of(known.amount, unit, "en"))


LIMITS: Final = Listing(
    name="limits",
    filters=("show", "of", "days", "department", "bundle"),
    columns=("case", "bundle", "item", "department", "days_left", "due", "promised_on", "statutory_on"),
    shown=("remarks",),
    filed=("suspended", "extended", "provisional"),
    bare=_bare_clocks,
    fetch=_clocks,
    write=_clock_cells,
)
MARKS: Final = Listing(
    name="marks",
    filters=("kind", "breach", "period", "from", "to", "department", "bundle"),
    columns=("case", "at", "kind", "item", "department", "due", "rule", "breach"),
    fetch=_marks,
    write=_as_it_is,
)
REFUSED: Final = Listing(
    name="refused",
    filters=("period", "from", "to", "department", "rule"),
    columns=("case", "at", "command", "rule", "role", "department"),
    shown=("login",),
    filed=("code",),
    fetch=_refused,
    write=_as_it_is,
)
EXCLUSIONS: Final = Listing(
    name="exclusions",
    filters=("only", "department", "bundle"),
    columns=("case", "bundle", "item", "department", "ground", "started_on", "days", "ends_by", "outrun"),
    fetch=_exclusions,
    write=_exclusion_cells,
)
EXTENSIONS: Final = Listing(
    name="extensions",
    filters=("only", "period", "from", "to", "department", "bundle"),
    columns=(
        *("case", "bundle", "item", "department", "by", "approver", "decided_on", "notified_on"),
        *("filing", "filed_on", "overdue", "acknowledged_at"),
    ),
    fetch=_extensions,
    write=_extension_cells,
)
EXPLANATIONS: Final = Listing(
    name="explanations",
    filters=("only", "period", "from", "to", "bundle"),
    columns=("case", "at", "item", "department"),
    shown=("text", "published"),  # an officer's own words, and nobody knows whom they name
    fetch=_explanations,
    write=_explanation_cells,
)
FILINGS: Final = Listing(
    name="filings",
    filters=("only", "department"),
    columns=("case", "item", "department", "filing", "filed_on", "acknowledged_at"),
    shown=("acknowledged_by",),
    bare=_bare_filings,
    fetch=_filings,
    write=_as_it_is,
)
LISTS: Final = (LIMITS, MARKS, REFUSED, EXCLUSIONS, EXTENSIONS, EXPLANATIONS, FILINGS)
