"""The calendar as people write it in a file: a mapping of plain values, as YAML or JSON gives it.

    years:
      - year: 2027
        notice: 国办发明电〔2026〕1号
        days_off: [2027-01-01..2027-01-03, 2027-05-01]
        make_up_days: [2027-02-20]

A file may hold one such year alone. `status: none` marks a year whose notice is not published yet. (The key is not
`off`, which YAML reads as "false".)
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from domain.calendar import Status, WorkingCalendar, YearTable, runs_of
from domain.derivation import Refusal, Refused, refusal

_RULE = "OneGo 2.10(11)"
_KEYS = {"year", "notice", "status", "days_off", "make_up_days"}
_LONGEST_RUN = timedelta(days=366)


def to_mapping(calendar: WorkingCalendar) -> dict[str, Any]:
    """Write a calendar as JSON-able values; `years_from_mapping` reads it back. The version is derived, not written."""
    return {
        "years": [
            {
                "year": table.year,
                "notice": table.notice,
                "status": table.status,
                "days_off": _written(table.off),
                "make_up_days": _written(table.work),
            }
            for table in calendar.years
        ]
    }


def years_from_mapping(content: object) -> tuple[YearTable, ...] | Refusal:
    """Read the years of a file's content, ascending; a refusal names the place that is not understood."""
    try:
        tables = [_table(entry, place) for entry, place in _entries(content)]
        years = [table.year for table in tables]
        for year in years:
            _demand(years.count(year) == 1, "calendar.year_twice", year=year)
    except Refused as refused:
        return refused.refusal
    return tuple(sorted(tables, key=lambda table: table.year))


def _entries(content: object) -> list[tuple[object, str]]:
    if isinstance(content, Mapping) and "years" in content:
        content = content["years"]
        _demand(isinstance(content, list) and content, "calendar.malformed", place="years")
    entries = content if isinstance(content, list) else [content]
    return [(entry, f"years[{number}]") for number, entry in enumerate(entries)]


def _table(entry: object, place: str) -> YearTable:
    if not isinstance(entry, Mapping) or not set(entry) <= _KEYS:
        raise _malformed(place)
    year, notice, status = entry.get("year"), entry.get("notice", ""), entry.get("status", "published")
    if not isinstance(year, int) or not 1949 <= year <= 9999:
        raise _malformed(f"{place}.year")
    _demand(isinstance(notice, str), "calendar.malformed", place=f"{place}.notice")
    _demand(not any(sign in notice for sign in "|?\n"), "calendar.malformed", place=f"{place}.notice")
    _demand(status in ("published", "none"), "calendar.malformed", place=f"{place}.status")
    known: Status = "none" if status == "none" else "published"
    _demand(notice.strip() or known == "none", "calendar.notice_missing", year=year)
    off = _read(entry.get("days_off"), f"{place}.days_off")
    work = _read(entry.get("make_up_days"), f"{place}.make_up_days")
    for day in (*off, *work):
        _demand(day.year == year, "calendar.day_outside_year", year=year, day=day)
    for day in work:
        _demand(day not in off, "calendar.off_and_worked", day=day)
        _demand(day.isoweekday() > 5, "calendar.make_up_on_weekday", day=day)
    return YearTable(year=year, notice=notice.strip(), status=known, off=off, work=work)


def _read(listed: object, place: str) -> tuple[date, ...]:
    if listed is None:
        return ()
    if not isinstance(listed, list):
        raise _malformed(place)
    days: set[date] = set()
    for number, item in enumerate(listed):
        first, last = _run(item, f"{place}[{number}]")
        days.update(first + timedelta(days=offset) for offset in range((last - first).days + 1))
    return tuple(sorted(days))


def _run(item: object, place: str) -> tuple[date, date]:
    # YAML reads 2027-01-01 as a date already; JSON and runs come as text.
    if type(item) is date:
        return item, item
    first, _, last = str(item).partition("..")
    try:
        run = date.fromisoformat(first), date.fromisoformat(last or first)
    except ValueError:
        raise _malformed(place) from None
    _demand(run[0] <= run[1] <= run[0] + _LONGEST_RUN, "calendar.malformed", place=place)
    return run


def _written(days: tuple[date, ...]) -> list[str]:
    return [f"{first}" if first == last else f"{first}..{last}" for first, last in runs_of(days)]


def _malformed(place: str) -> Refused:
    return Refused(refusal(_RULE, "calendar.malformed", place=place))


def _demand(holds: object, code: str, /, **args: Any) -> None:
    if not holds:
        raise Refused(refusal(_RULE, code, **args))
