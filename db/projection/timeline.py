"""The log as people may see it: a code and named values per event, so that the sentence can be said in any language.

Free text never shows here: only its reference does, and whoever may read it asks `db.texts`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Any, Final

from db.projection.moment import Moment
from db.tables.log import TimelineRow
from domain.case import events as e
from domain.case.words import Actor
from domain.clock import Exclusion, Extension
from domain.limits import Limit
from records.convert import dump, event_kind


class Audience(StrEnum):
    """Who may see a line: also the applicant, or only those who work on the case."""

    EVERYONE = "everyone"
    STAFF = "staff"


# A department's findings reach the applicant in the one notice, not piece by piece (GZ 13.2); what the engine orders
# inside the house, and who is at fault for a warning, is not the applicant's concern either.
_STAFF_ONLY: Final = (e.PrecheckReported, e.ReleaseOrdered, e.ExtensionFiled)
_STAFF_MARKS: Final = (
    *(kind for kind in e.MarkKind if kind.value.endswith("-soon")),
    e.MarkKind.EXTENSION_UNFILED,
)
# Where one kind of event tells different stories, this field says which; it becomes part of the code.
_VARIANT: Final[Mapping[type[e.Event], str]] = {
    e.CaseAccepted: "basis",
    e.TaskDecided: "outcome",
    e.ItemDeclined: "ground",
    e.CaseClosed: "closed_as",
    e.Marked: "kind",
}
_NOT_SHOWN: Final = ("case_id", "plan", "calendar", "submission", "sha256")
# Of these the line says how many; who checked on site is for the record, not for the public.
_COUNTED: Final = ("points", "defects", "documents", "site_check")
# Fields that came with a later release: lines of before have none, and are to be what a rebuild makes of their events.
_LATER: Final = ("public_reason",)


def timeline_row(case_id: str, moment: Moment) -> TimelineRow:
    """Make the line of one event. Its args are scalars, but for the list of dates that a "dates-set" line brings."""
    return TimelineRow(
        case_id=case_id,
        seq=moment.seq,
        at=moment.at,
        kind=event_kind(moment.event),
        code=timeline_code(moment.event),
        args=dict(_args(moment.event)),
        audience=audience_of(moment.event).value,
    )


def timeline_code(event: e.Event) -> str:
    """Return e.g. "timeline.task-decided.granted": the kind of event, and its variant where there are several."""
    kind = re.sub(r"(?<!^)(?=[A-Z])", "-", event_kind(event)).lower()
    if isinstance(event, e.DepartmentReported):
        return f"timeline.{kind}.{'reachable' if event.reachable else 'unreachable'}"
    variant = _VARIANT.get(type(event))
    return f"timeline.{kind}.{getattr(event, variant).value}" if variant else f"timeline.{kind}"


def audience_of(event: e.Event) -> Audience:
    """Whether the applicant sees this event."""
    if isinstance(event, e.Marked):
        return Audience.STAFF if event.kind in _STAFF_MARKS else Audience.EVERYONE
    return Audience.STAFF if isinstance(event, _STAFF_ONLY) else Audience.EVERYONE


def _args(event: Any) -> Iterator[tuple[str, Any]]:
    for field in fields(event):
        name, value = field.name, getattr(event, field.name)
        if value is None or name in _NOT_SHOWN or (name in _LATER and not value):
            continue
        if isinstance(value, Actor):
            # Roles and departments act in public; the account behind them is for the access log.
            yield from (("by_role", value.role.value), ("by_department", value.department))
        elif isinstance(value, Exclusion | Extension):
            yield from _args(value)
        elif isinstance(event, e.DatesSet):
            yield name, dump(value)
        else:
            yield name, len(value) if name in _COUNTED else _scalar(value)


def _scalar(value: Any) -> str | int:
    if isinstance(value, tuple):
        return ",".join(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Limit):
        return str(value)
    return value.value if isinstance(value, StrEnum) else value
