"""The simulator's configuration file: its departments, their secrets and behaviour, and where OneGo listens."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Annotated, Any

from pydantic import Field

from departments.http.config import AnswerMode
from departments.settings_form import read_setting, setting
from departments.signing import SHORTEST_SECRET
from departments.simulator.behaviour import OutageStyle, Pattern, Rules, Seconds, read_rules
from departments.vocabulary import Id


class Dates(StrEnum):
    """Which day a department writes on its answers: the clock's, or the newest day OneGo has mentioned.

    The second is for cases whose weeks pass in seconds.
    """

    CLOCK = "clock"
    MESSAGES = "messages"


@setting
class Retry:
    """Waiting between attempts to deliver a callback, doubled each time."""

    first: Seconds = 0.2
    longest: Seconds = 30.0


@setting
class Outage:
    """Being down for the next so many requests, or so many seconds, whichever lasts longer."""

    style: OutageStyle = OutageStyle.UNAVAILABLE
    requests: Annotated[int, Field(ge=0)] = 0
    seconds: Seconds = 0.0
    retry_after: Annotated[int, Field(ge=0)] | None = None


@setting
class DepartmentSetup:
    """One simulated department. The secret is the one OneGo knows for it; never one that is used elsewhere."""

    key_id: Id
    secret: Annotated[str, Field(min_length=SHORTEST_SECRET)]
    mode: AnswerMode = AnswerMode.PUSH
    dates: Dates = Dates.CLOCK
    down: Outage | None = None
    behaviour: dict[str, Any] = field(default_factory=dict)
    patterns: tuple[Pattern, ...] = ()


@setting
class Setup:
    """The whole file. Departments are reached under `/{department}`."""

    callback_url: Annotated[str, Field(pattern=r"^https?://[^?#\s]*[^?#\s/]$")]
    """OneGo's address, without a slash at the end."""
    seed: int = 1
    retry: Retry = Retry()
    departments: dict[Id, DepartmentSetup]


def read_setup(data: Mapping[str, Any]) -> Setup:
    """The setup in `data`. Raises ConfigRefused, also for a pattern that makes no sense."""
    setup = read_setting(Setup, department="simulator", data=data)
    for department, own in setup.departments.items():
        rules_of(own, department=department)
    return setup


def rules_of(own: DepartmentSetup, *, department: str) -> Rules:
    """The department's rules, tried out. Raises ConfigRefused."""
    patterns = [{"when": vars(one.when), "behaviour": one.behaviour} for one in own.patterns]
    return read_rules({"behaviour": own.behaviour, "patterns": patterns}, department=department)
