"""The calendar of a case: pinned at receipt, replaced only by a notice that is named (LAW 2.10(11))."""

from domain.calendar import WorkingCalendar, YearTable
from domain.case import commands as c
from domain.case import events as e
from domain.case.draft import Draft
from domain.case.evolve import shared_calendar
from domain.derivation import Refusal, refusal

RULE = "OneGo 2.10(11)"


def read_calendar(compact: str) -> WorkingCalendar | Refusal:
    """The calendar written in this text, or that it is none."""
    try:
        calendar = shared_calendar(compact)
    except ValueError:
        return refusal(RULE, "calendar.not_one")
    return calendar if calendar.years else refusal(RULE, "calendar.not_one")


def repin_calendar(draft: Draft, command: c.RepinCalendar) -> Refusal | None:
    """A new year's notice reaches a running case as a recorded event; the dates it moves say from where.

    A date may become earlier that way, never silently: its fact keeps the day that was promised before.
    """
    if not command.notice:
        return refusal(RULE, "calendar.unnamed")
    new = read_calendar(command.calendar)
    if isinstance(new, Refusal):
        return new
    _, old = draft.case.pinned
    since = draft.case.received_on.year if draft.case.received_on else 0
    # Slices are cut differently; only the years that the case lives in tell whether anything is new to it.
    if _years(new, since) == _years(old, since):
        return refusal(RULE, "calendar.nothing_new")
    known = (table.year for table in old.years if table.year >= since and old.is_published(table.year))
    lost = next((year for year in known if not new.is_published(year)), None)
    if lost is not None:
        return refusal(RULE, "calendar.year_lost", year=lost)
    draft.add(e.CalendarRepinned(calendar=command.calendar, notice=command.notice, by=draft.by))
    return None


def _years(calendar: WorkingCalendar, since: int) -> tuple[YearTable, ...]:
    return tuple(table for table in calendar.years if table.year >= since)
