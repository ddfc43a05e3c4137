"""Two measures of time for a simulation: real seconds, and office seconds, which pass only while offices are open.

Officers live in office time, the law and applicants in real time. Both count in whole seconds from midnight of the
first day, so that no rounding depends on the order of things.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Final

from domain.calendar import CHINA, WorkingCalendar

DAY: Final = 86_400
HOUR: Final = 3_600
SECOND: Final = timedelta(seconds=1)
OPENS: Final = 9 * HOUR
OFFICE_HOURS: Final = 8
OFFICE_DAY: Final = OFFICE_HOURS * HOUR  # 9:00 to 17:00; an officer's breaks belong to the hours a department states


class Hours:
    """The working days from a first day on, as both measures of time."""

    def __init__(self, calendar: WorkingCalendar, first: date) -> None:
        self._calendar = calendar
        self._first = first.toordinal()
        self._midnight = datetime.combine(first, time(), CHINA)
        self._days: list[int] = []  # working days, as days since the first day
        self._numbers: list[int] = []  # for each day since the first: how many working days lie before it
        self._extend()

    def real(self, office: int) -> int:
        """The real second of an office second; the close of one day is the opening of the next."""
        number, seconds = divmod(office, OFFICE_DAY)
        while number >= len(self._days):
            self._extend()
        return self._days[number] * DAY + OPENS + seconds

    def office(self, real: int) -> int:
        """The office second at a real second, or the next opening when offices are closed then."""
        day, seconds = divmod(real, DAY)
        while len(self._numbers) <= day:
            self._extend()
        number = self._numbers[day]
        if self._days[number] != day or seconds <= OPENS:
            return number * OFFICE_DAY
        return number * OFFICE_DAY + min(seconds - OPENS, OFFICE_DAY)

    def instant(self, real: int) -> datetime:
        """The aware instant in China."""
        return self._midnight + real * SECOND

    def seconds(self, instant: datetime) -> int:
        """The real second of an aware instant in China."""
        days = instant.toordinal() - self._first
        return days * DAY + instant.hour * HOUR + instant.minute * 60 + instant.second

    def day_begins(self, day: date) -> int:
        """The real second at which a day begins."""
        return (day.toordinal() - self._first) * DAY

    def _extend(self) -> None:
        last = self._first + self._days[-1] if self._days else self._first - 1
        for _ in range(250):
            last = self._calendar.nth_working_day_after(date.fromordinal(last), 1).toordinal()
            self._numbers += [len(self._days)] * (last - self._first + 1 - len(self._numbers))
            self._days.append(last - self._first)
