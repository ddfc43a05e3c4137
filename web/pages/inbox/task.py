"""One task: what was handed in beside what the guide asks for, what is said about it, and what can be done now."""

from urllib.parse import quote

from starlette.responses import Response

from desk.absences import colleagues
from desk.task_sheet import task_sheet
from desk.task_views import task_file
from web.pages.inbox.acting import NOTHING, Tried, task_path
from web.visit import Visit

# In the order in which a task goes; the acts of the lead department on the whole case come last.
ACTS = (
    ("decide", "decide"),
    ("submit-decision", "submit"),
    ("start-exclusion", "suspend"),
    ("end-exclusion", "resume"),
    ("extend", "extend"),
    ("file-extension", "file"),
    ("offer-hearing", "hearing"),
    ("schedule-hearing", "hearing"),
    ("hold-hearing", "hearing"),
    ("explain-overrun", "explain"),
    ("decline", "decline"),
    ("admit-late-notice", "late-notice"),
    ("extend-case", "extend-case"),
    ("file-case-extension", "file-case"),
)


async def task(visit: Visit) -> Response:
    """Show the task."""
    return await shown(visit, NOTHING)


async def shown(visit: Visit, tried: Tried) -> Response:
    """The task's page; after an attempt that failed with what was typed still there."""
    sheet = await task_sheet(visit.desk, visit.signed_in, visit.path("case"), visit.path("item"))
    choices = sheet.heading.choices
    item = sheet.heading.task.item
    return visit.show(
        "inbox/task.html",
        status=tried.status,
        sheet=sheet,
        heading=sheet.heading,
        task=sheet.heading.task,
        choices=choices,
        possible=[(act, page) for act, page in ACTS if choices.acts[act] is None],
        impossible=[(act, choices.acts[act]) for act, _ in ACTS if choices.acts[act] is not None],
        dates=[
            one for one in sheet.heading.view.dates if "." not in one.key or one.key.split(".")[0] in (item, "case")
        ],
        others=[one for one in sheet.heading.view.tasks if one.item != item],
        colleagues=[one for one in await colleagues(visit.desk, visit.signed_in) if one.login != sheet.heading.holder],
        said_of={point.target: point for point in sheet.points},
        ticked=visit.field("point").splitlines(),
        typed=visit.fields,
        problem=tried.problem,
        wrongs=tried.wrongs,
        path=task_path(visit),
    )


async def back(visit: Visit) -> Response:
    """Where a form of the task's page comes back to after signing in again."""
    return visit.go(task_path(visit))


async def file(visit: Visit) -> Response:
    """A file that was handed in. Always saved, never opened under our own address: it comes from a stranger."""
    found, content = await task_file(
        visit.desk, visit.signed_in, visit.path("case"), visit.path("item"), visit.path("sha256")
    )
    name = quote(found.filename, safe="")
    headers = {"content-disposition": f"attachment; filename*=UTF-8''{name}", "cache-control": "no-store"}
    return Response(content, media_type=found.media_type, headers=headers)
