"""What the supervisor asks to see: the period and the filters, read from an address and written into one again."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import urlencode

from desk.statistics import SOON, Period
from desk.watching import Within
from web.visit import Visit

BEGINNING: Final = date(2000, 1, 1)  # before anything that is stored here
USUAL: Final = "month"
MOST_DAYS: Final = 20  # working days; four weeks ahead, beyond that nothing is near
LONGEST: Final = timedelta(days=3 * 366)
_CODE: Final = re.compile(r"[a-z0-9-]{1,64}")
_RULE: Final = re.compile(r"[\w .()（）、-]{1,64}")


@dataclass(frozen=True, kw_only=True)
class Asked:
    """The filters. `given` is what stands in the form, wrong or not; `wrong` names the fields that can't be read."""

    period_name: str
    period: Period
    working_days: int
    department: str
    bundle: str
    kind: str
    only: str
    show: str
    of: str
    rule: str
    breach: bool
    after: str | None
    given: Mapping[str, str]
    wrong: tuple[str, ...]

    @property
    def within(self) -> Within:
        """The department and the bundle."""
        return Within(department=self.department or None, bundle=self.bundle or None)

    def query(self, filters: tuple[str, ...]) -> str:
        """The filters of a list as the query of an address, without the place in the list; empty for none."""
        return urlencode([(name, self.given[name]) for name in filters if self.given.get(name)])


def asked_by(visit: Visit, filters: tuple[str, ...]) -> Asked:
    """Read the filters of an address. Which of `filters` can't be read is left out and named in `wrong`."""
    given = {name: value.strip()[:80] for name, value in visit.request.query_params.items()}
    today = visit.desk.today()
    name, period, wrong = _period(given, today)
    days = given.get("days", str(SOON))
    working_days = int(days) if days.isascii() and days.isdigit() and int(days) <= MOST_DAYS else None
    return Asked(
        period_name=name,
        period=period,
        working_days=SOON if working_days is None else working_days,
        department=_code(given, "department"),
        bundle=_code(given, "bundle"),
        kind=_code(given, "kind"),
        only=_code(given, "only"),
        show=_code(given, "show"),
        of=_code(given, "of"),
        rule=given["rule"] if _RULE.fullmatch(given.get("rule", "")) else "",
        breach=given.get("breach") == "yes",
        after=visit.request.query_params.get("after") or None,
        given=given,
        wrong=tuple(name for name in (*wrong, *_unless(working_days)) if name in filters),
    )


def _period(given: Mapping[str, str], today: date) -> tuple[str, Period, tuple[str, ...]]:
    name = given.get("period") or USUAL
    if name == "today":
        return name, Period(first=today, last=today), ()
    if name == "week":
        return name, Period(first=today - timedelta(days=today.weekday()), last=today), ()
    if name == "all":
        return name, Period(first=BEGINNING, last=today), ()
    usual = Period(first=today.replace(day=1), last=today)
    if name != "range":
        return USUAL, usual, ()
    first, last = (_day(given.get(end, "")) for end in ("from", "to"))
    wrong = tuple(end for end, day in (("from", first), ("to", last)) if day is None)
    if first is None or last is None:
        return name, usual, wrong
    if not first <= last <= first + LONGEST:
        return name, usual, ("to",)
    return name, Period(first=first, last=last), ()


def _unless(working_days: int | None) -> tuple[str, ...]:
    return ("days",) if working_days is None else ()


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if BEGINNING.year <= day.year <= 2200 else None


def _code(given: Mapping[str, str], name: str) -> str:
    """A code of ours; anything else names nothing that could be found, and filters nothing."""
    value = given.get(name, "")
    return value if _CODE.fullmatch(value) else ""
