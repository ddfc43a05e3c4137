"""Days as people read them, the same on every page, paper and screen; files for machines keep the ISO form."""

from __future__ import annotations

from datetime import date
from typing import Final

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS: Final = (
    ("星期一", "Monday"),
    ("星期二", "Tuesday"),
    ("星期三", "Wednesday"),
    ("星期四", "Thursday"),
    ("星期五", "Friday"),
    ("星期六", "Saturday"),
    ("星期日", "Sunday"),
)


def day_words(day: date, lang: str) -> str:
    """A day: 2026年3月6日, "6 March 2026"."""
    return f"{day.year}年{day.month}月{day.day}日" if lang == "zh" else f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_words(day: date, lang: str) -> str:
    """A day with its weekday: 2026年3月6日（星期五）, "Friday, 6 March 2026"."""
    chinese, english = WEEKDAYS[day.weekday()]
    return f"{day_words(day, lang)}（{chinese}）" if lang == "zh" else f"{english}, {day_words(day, lang)}"


def run_words(first: date, last: date, lang: str) -> str:
    """A run of days, months and years said once: 2025年10月1日至8日, "1 to 8 October 2025"."""
    begins, ends = day_words(first, lang), day_words(last, lang)
    if first == last:
        return ends
    same_year = first.year == last.year
    same_month = same_year and first.month == last.month
    if lang == "zh":
        said_before = f"{last.year}年{last.month}月" if same_month else f"{last.year}年" if same_year else ""
        return f"{begins}至{ends.removeprefix(said_before)}"
    said_after = f" {MONTHS[last.month - 1]} {last.year}" if same_month else f" {last.year}" if same_year else ""
    return f"{begins.removesuffix(said_after)} to {ends}"
