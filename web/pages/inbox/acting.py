"""How every act on a task goes: shown with what is known of it, done, and when it is refused shown again as typed."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final

from starlette.responses import Response

from desk.choices import refusal_words
from desk.errors import Conflict, DeskError, EngineUnavailable, Malformed, NotEntitled, NotFound, Refused, StaleVersion
from desk.task_sheet import Heading, task_heading
from domain.derivation import render
from web.visit import Visit

TASKS: Final = "/staff/inbox/tasks"
SHOWN_AGAIN: Final = (Refused, StaleVersion, Conflict, Malformed, EngineUnavailable)

# The field that a refusal of the law is about, where it is about one.
FIELD_OF: Final[Mapping[str, str]] = {
    "decision.reason_missing": "reason",
    "decision.remedies_missing": "remedies",
    "decision.one_on_site": "on-site",
    "decline.reason_missing": "reason",
    "decline.organ_missing": "organ",
    "day.in_future": "on",
    "day.too_early": "on",
    "exclusion.ground_not_allowed": "ground",
    "exclusion.already_open": "ground",
    "exclusion.notice_missing": "notice",
    "exclusion.notice_in_use": "notice",
    "exclusion.estimate_missing": "amount",
    "exclusion.before_clock": "on",
    "exclusion.not_told_yet": "notified-on",
    "extension.too_long": "amount",
    "extension.other_unit": "amount",
    "extension.rank": "approver",
    "extension.reason_missing": "reason",
    "extension.in_future": "notified-on",
    "extension.told_before_decided": "notified-on",
    "filing.number_missing": "filing",
    "hearing.notice_missing": "notice",
    "hearing.too_soon": "day",
    "hearing.rest_day": "day",
    "hearing.record_missing": "record",
    "overrun.reason_missing": "reason",
}


@dataclass(frozen=True, kw_only=True)
class Problem:
    """Why an act was not done: the field it is about, in words, with the rule and the steps that led there."""

    target: str
    text: str
    rule: str = ""
    because: tuple[tuple[str, str], ...] = ()
    stale: bool = False


@dataclass(frozen=True, kw_only=True)
class Tried:
    """What became of an attempt: nothing yet, or a problem. `wrongs`: {field: word that the templates know}."""

    problem: Problem | None = None
    wrongs: Mapping[str, str] = field(default_factory=dict)
    status: int = HTTPStatus.OK


NOTHING: Final = Tried()


def task_path(visit: Visit, page: str = "") -> str:
    """The address of the task that this page is about, or of a page below it."""
    whole = f"{TASKS}/{visit.path('case')}/{visit.path('item')}"
    return f"{whole}/{page}" if page else whole


async def heading_of(visit: Visit) -> Heading:
    """What is known of the task of this address. Raises NotFound, NotEntitled."""
    return await task_heading(visit.desk, visit.signed_in, visit.path("case"), visit.path("item"))


async def show(visit: Visit, template: str, act: str, tried: Tried = NOTHING, **values: Any) -> Response:
    """The page of an act, filled in as it came or as `typed` says. Where it can't be done now the page says why."""
    heading = values.pop("heading", None) or await heading_of(visit)
    return visit.show(
        f"inbox/{template}",
        status=tried.status,
        heading=heading,
        task=heading.task,
        act=act,
        refused=None if tried.problem or tried.wrongs else heading.choices.acts.get(act),
        problem=tried.problem,
        wrongs=tried.wrongs,
        typed=values.pop("typed", visit.fields),
        back=task_path(visit),
        **values,
    )


async def attempt(visit: Visit, do: Callable[[], Awaitable[object]]) -> Tried | None:
    """Do it; None when it was done, else why it was not. Raises what is no answer to this form (NotEntitled, ...)."""
    try:
        await do()
    except SHOWN_AGAIN as error:
        return await told(visit, error)
    return None


async def told(visit: Visit, error: DeskError) -> Tried:
    """An error of the desk as a page says it, the law's refusals with names in place of ids."""
    text, target = error.detail(visit.lang), "form"
    if isinstance(error, Refused):
        library = visit.desk.library
        try:
            summary = (await heading_of(visit)).view
            library = await visit.desk.shelf.library(summary.summary.bundle, summary.bundle_version)
        except (NotFound, NotEntitled):
            pass
        said = refusal_words(error.refusal, library)
        text = said.zh if visit.lang == "zh" else said.en
        target = FIELD_OF.get(error.refusal.code, "form")
    because = tuple((step.rule, render(step, visit.lang)) for step in error.because)
    problem = Problem(target=target, text=text, rule=error.rule, because=because, stale=isinstance(error, StaleVersion))
    return Tried(problem=problem, status=error.status)


def mistyped(wrongs: Mapping[str, str]) -> Tried:
    """Fields that can't be sent as they are."""
    return Tried(wrongs=dict(wrongs), status=HTTPStatus.UNPROCESSABLE_ENTITY)
