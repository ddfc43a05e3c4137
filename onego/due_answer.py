"""When a limit ends, from a few facts as text: what `onego due` computes. The law itself is in `domain.clock`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, TypeVar

from domain.calendar import CHINA, WorkingCalendar
from domain.calendar_cn import CHINA_CALENDAR
from domain.clock import (
    JOINT_EXTENSION,
    LICENCE_EXTENSION,
    REGISTRATION_EXTENSION,
    Due,
    Exclusion,
    Extension,
    ExtensionTerms,
    check_exclusion,
    check_extension,
    due_date,
)
from domain.derivation import Refusal, Refused, Step, refusal, render, step
from domain.limits import ApproverRank, Ground, Limit, Unit, parse_ground, parse_limit, parse_rank, working_days
from onego.calendar_years import calendar_years

_RULE: Final = "OneGo 2.10"
_YEARS: Final = (1949, 2199)
_T = TypeVar("_T")


class Regime(StrEnum):
    """Which law extends the limit: how long, and who approves."""

    LICENCE = "licence"
    JOINT = "joint"
    REGISTRATION = "registration"


_TERMS: Final = {
    Regime.LICENCE: LICENCE_EXTENSION,
    Regime.JOINT: JOINT_EXTENSION,
    Regime.REGISTRATION: REGISTRATION_EXTENSION,
}


@dataclass(frozen=True, kw_only=True)
class Question:
    """What was asked, as text from the command line."""

    accepted: str
    limit: str
    exclude: Sequence[str] = ()
    extend: Sequence[str] = ()
    calendar: Path | None = None
    regime: Regime = Regime.LICENCE
    longest: str | None = None
    approver: str | None = None
    today: str | None = None


@dataclass(frozen=True, kw_only=True)
class Answer:
    """The date, its calendar's version, and what had to be assumed because a command line can't tell it."""

    due: Due
    limit: Limit
    calendar: str
    assumptions: tuple[Step, ...]


def answer_to(question: Question) -> Answer:
    """Compute the answer. Refused when the law or the form of the question doesn't allow one."""
    limit = _need(parse_limit(question.limit))
    start = _start(question.accepted, limit)
    calendar = _calendar(question.calendar)
    today = _day(question.today) if question.today else None
    begins = start.date() if isinstance(start, datetime) else start
    terms = _terms(question)
    exclusions = tuple(_exclusion(text, number) for number, text in enumerate(question.exclude, 1))
    extensions = sorted((_extension(text, terms, question) for text in question.extend), key=lambda e: e.decided_on)
    for exclusion in exclusions:
        _allow(_objection(exclusion, begins))
    for number, extension in enumerate(extensions):
        before = due_date(start, limit, calendar, exclusions=exclusions, extensions=extensions[:number], today=today)
        _allow(check_extension(extension, due=before, terms=terms, already=number, today=extension.decided_on))
    due = due_date(start, limit, calendar, exclusions=exclusions, extensions=extensions, today=today)
    return Answer(
        due=due, limit=limit, calendar=calendar.version, assumptions=_assumptions(question, exclusions, terms, today)
    )


def as_mapping(answer: Answer) -> dict[str, Any]:
    """Write an answer as JSON-able values."""
    found = answer.due
    return {
        "due": found.on.isoformat(),
        "at": found.at.isoformat() if found.at else None,
        "start": found.start.isoformat(),
        "limit": str(answer.limit),
        "provisional": found.provisional,
        "provisional_years": list(found.provisional_years),
        "suspended": found.suspended,
        "calendar": answer.calendar,
        "assumptions": [_said(known) for known in answer.assumptions],
        "derivation": [_said(known) for known in found.derivation],
    }


def _said(known: Step) -> dict[str, Any]:
    text = {"zh": render(known, "zh"), "en": render(known, "en")}
    return {"rule": known.rule, "code": known.code, "text": text, "args": dict(known.args)}


def _start(text: str, limit: Limit) -> date | datetime:
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise Refused(refusal(_RULE, "date.malformed", text=text)) from None
    _in_range(moment.year, text)
    day_alone = len(text.strip()) <= len("2025-09-24")
    if limit.unit is Unit.HOUR and day_alone:
        raise Refused(refusal("OneGo 2.10(10)", "date.moment_needed", text=text))
    # Said without an offset, a time is China's.
    at = moment.astimezone(CHINA) if moment.tzinfo else moment.replace(tzinfo=CHINA)
    return at if limit.unit is Unit.HOUR else at.date()


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(refusal(_RULE, "date.malformed", text=text)) from None
    _in_range(day.year, text)
    return day


def _in_range(year: int, text: str) -> None:
    first, last = _YEARS
    if not first <= year <= last:
        raise Refused(refusal(_RULE, "date.out_of_range", text=text, first=first, last=last))


def _calendar(path: Path | None) -> WorkingCalendar:
    calendar = CHINA_CALENDAR
    for table in calendar_years(path) if path else ():
        calendar = calendar.with_year(table)
    return calendar


def _terms(question: Question) -> ExtensionTerms:
    terms = _TERMS[question.regime]
    if question.longest is None:
        return terms
    return ExtensionTerms(max=_need(parse_limit(question.longest)), approver=terms.approver, basis="OneGo 2.10(6)")


def _exclusion(text: str, number: int) -> Exclusion:
    name, colon, span = text.partition(":")
    first, dots, last = span.partition("..")
    if not (colon and dots):
        raise Refused(refusal("许可法 45", "exclusion.malformed", text=text))
    ground = _need(parse_ground(name))
    estimated = _need(parse_limit(last[1:])) if last.startswith("+") else None
    end = _day(last) if last.strip() and estimated is None else None
    return Exclusion(ground=ground, start=_day(first), end=end, estimated=estimated, notice=f"#{number}")


def _objection(exclusion: Exclusion, start: date) -> Refusal | None:
    # A command line tells neither the notice's text nor the day of asking: both are taken to be in order, and said so.
    told = Exclusion(
        ground=exclusion.ground,
        start=exclusion.start,
        end=exclusion.end,
        estimated=exclusion.estimated or working_days(1),
        notice=exclusion.notice,
    )
    return check_exclusion(told, start=start, today=date.max, existing=(), allowed=tuple(Ground))


def _extension(text: str, terms: ExtensionTerms, question: Question) -> Extension:
    by, at, decided = text.partition("@")
    if not at:
        raise Refused(refusal("OneGo 2.10(6)", "extension.malformed", text=text))
    rank = _need(parse_rank(question.approver)) if question.approver else terms.approver
    return Extension(
        by=_need(parse_limit(by)),
        decided_on=_day(decided),
        notified_on=_day(decided),
        approver=rank,
        basis=terms.basis,
        reason_ref="assumed",
    )


def _assumptions(
    question: Question, exclusions: Sequence[Exclusion], terms: ExtensionTerms, today: date | None
) -> tuple[Step, ...]:
    steps = [step("许可法 45", "assumed.notice")] if exclusions else []
    for known in exclusions:
        if known.end is None and known.estimated is None:
            through = max(known.start, today or known.start)
            steps.append(step("OneGo 2.10(5)", "assumed.no_estimate", ground=known.ground, through=through))
    if question.extend:
        rank: ApproverRank = _need(parse_rank(question.approver)) if question.approver else terms.approver
        steps.append(step(terms.basis, "assumed.extension", approver=rank))
    return tuple(steps)


def _need(found: _T | Refusal) -> _T:
    if isinstance(found, Refusal):
        raise Refused(found)
    return found


def _allow(objection: Refusal | None) -> None:
    if objection is not None:
        raise Refused(objection)
