"""Whether one limit is longer than another: by its amount, or, where units differ, by the dates it leads to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final

from bundles.comparing.fact import Effect, Fact, Word, fact
from bundles.phrases import day_text
from domain.calendar import CHINA
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import due_date
from domain.limits import Limit

# Every day of a leap year with a published calendar: 20wd against 30d depends on the holidays between.
_FIRST: Final = datetime(2024, 1, 1, 9, tzinfo=CHINA)
_DAYS: Final = 366


@lru_cache(maxsize=512)
def span(old: Limit, new: Limit) -> str:
    """Compare two limits: "longer" if it ends later from any day of a year, else "shorter" if earlier from any, "unit"
    if written otherwise with the same dates, "" if equal.
    """
    if old == new:
        return ""
    if old.unit is new.unit:
        return "longer" if new.amount > old.amount else "shorter"
    days = [_FIRST + timedelta(days=passed) for passed in range(_DAYS)]
    ends = [(due_date(day, old, CHINA_CALENDAR).on, due_date(day, new, CHINA_CALENDAR).on) for day in days]
    if any(after > before for before, after in ends):
        return "longer"
    return "shorter" if any(after < before for before, after in ends) else "unit"


def limit_facts(
    code: str, old: Limit, new: Limit, subject: str = "", /, *, applicants: bool = False, **words: Word
) -> Iterator[Fact]:
    """Say that a limit changed, by the codes `<code>longer`, `<code>shorter`, `<code>unit`.

    Longer is worse, unless it is the applicant's own time (`applicants`).
    """
    change = span(old, new)
    if not change:
        return
    worse = "shorter" if applicants else "longer"
    effect = Effect.NEUTRAL if change == "unit" else Effect.WORSE if change == worse else Effect.BETTER
    yield fact(f"{code}{change}", effect, subject, before=old, after=new, **words)


def date_facts(
    code: str, old: date, new: date, subject: str = "", /, *, applicants: bool = False, **words: Word
) -> Iterator[Fact]:
    """Say that a date moved, by the codes `<code>later`, `<code>earlier`.

    Later is worse, unless it is the applicant's own last day (`applicants`).
    """
    if old != new:
        later = new > old
        effect = Effect.WORSE if later is not applicants else Effect.BETTER
        shown = {"before": day_text(old), "after": day_text(new)}
        yield fact(f"{code}{'later' if later else 'earlier'}", effect, subject, **shown, **words)
