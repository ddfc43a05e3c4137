"""The example cases as their file tells them: what was handed in, on which day, and what was done with it since.

Days are working days: `lodged` counts back from the day on which the examples are made, `day` forward from that one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from importlib.resources import files
from typing import Any, Final

import yaml

from domain.calendar import CHINA, WorkingCalendar

FILE: Final = "cases.yaml"  # beside this module
OPENS: Final = time(9, 20)  # the window, on a day of the past
BETWEEN: Final = timedelta(minutes=23)  # two things that happen on the same day


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that was done. `says` holds what else its kind needs: items, texts, lengths."""

    day: int
    do: str
    says: Mapping[str, Any] = field(default_factory=dict)

    @property
    def items(self) -> tuple[str, ...]:
        """The items it is about; none means all that can be."""
        item = self.says.get("item", ())
        return (item,) if isinstance(item, str) else tuple(item)

    def text(self, name: str) -> str:
        """A text or length that the kind of step needs; empty where the file has none."""
        return str(self.says.get(name, ""))


@dataclass(frozen=True, kw_only=True)
class Story:
    """One case. `by` is the login of whoever handed it in; `lacks` are materials left out, `promised` for later."""

    number: int
    bundle: str
    name: str
    by: str
    lodged: int
    answers: Mapping[str, str]
    delivery: str = "electronic"
    lacks: Sequence[str] = ()
    promised: Sequence[str] = ()
    steps: tuple[Step, ...] = ()


def stories() -> tuple[Story, ...]:
    """All example cases, those handed in first at the beginning."""
    told = yaml.safe_load((files("onego.examples") / FILE).read_text(encoding="utf-8"))
    found = [_story(number, one, told["answers"]) for number, one in enumerate(told["cases"], start=1)]
    return tuple(sorted(found, key=lambda story: -story.lodged))


def _story(number: int, one: Mapping[str, Any], answers: Mapping[str, Mapping[str, str]]) -> Story:
    given = {**answers[one["bundle"]], **one.get("answers", {})}
    steps = tuple(
        Step(
            day=step["day"], do=step["do"], says={key: value for key, value in step.items() if key not in ("day", "do")}
        )
        for step in one.get("steps", ())
    )
    plain = {key: value for key, value in one.items() if key not in ("answers", "steps")}
    return Story(number=number, answers=given, steps=steps, **plain)


@dataclass(frozen=True, kw_only=True)
class Days:
    """When things happened, seen from the instant at which the examples are made."""

    as_of: datetime
    calendar: WorkingCalendar

    def instants(self, story: Story) -> tuple[datetime, ...]:
        """When the case was handed in, then when each step was done: in order, and none later than `as_of`."""
        found: list[datetime] = []
        for after in (0, *(step.day for step in story.steps)):
            day = self.day(story.lodged - after)
            at = datetime.combine(day, OPENS, CHINA) + story.number * timedelta(minutes=1)
            if found and found[-1] >= at:
                at = found[-1] + BETWEEN
            found.append(at)
        return self._not_later(found)

    def day(self, back: int) -> date:
        """The working day so many working days back; 0 is the newest that has come."""
        day = self.as_of.date()
        while not self.calendar.is_working_day(day):
            day -= timedelta(days=1)
        for _ in range(back):
            day -= timedelta(days=1)
            while not self.calendar.is_working_day(day):
                day -= timedelta(days=1)
        return day

    def _not_later(self, found: Sequence[datetime]) -> tuple[datetime, ...]:
        # Early in the morning today's things have all just happened, some seconds apart.
        last = len(found)
        return tuple(min(at, self.as_of - timedelta(seconds=last - place)) for place, at in enumerate(found))
