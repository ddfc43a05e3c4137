"""Fills an empty demonstration with example cases of the past weeks, once. `onego up` does so at its first start.

Nothing is written by hand: every case goes through the desk and the core, at instants that have passed, and lies
there afterwards as any case that was stored and not started. The reconciler finds it and the engine carries it on.
"""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import count
from typing import Final

from db import cases, outbox, requests
from db.session import Database
from desk import bundles
from desk.context import Desk
from desk.numbers import DatedNumbers
from desk.requests import scope_of
from desk.submissions import Submission, create
from domain.calendar_cn import CHINA_CALENDAR
from domain.case.commands import Channel, DeliveryMethod, Role
from onego.examples import papers
from onego.examples.acting import ACTS, Scene
from onego.examples.engine import Issue, PastClock, PastEngine
from onego.examples.people import Cast, cast_of
from onego.examples.progress import Progress
from onego.examples.story import Days, Story, stories
from onego.examples.uploading import upload

AT_ONCE: Final = 4  # cases played side by side: while one waits for the disk another has its documents made
SAY_EACH: Final = 14
Say = Callable[[str], None]


class NotADemonstration(Exception):
    """Example cases are made where everything is marked as an example, and nowhere else."""


@dataclass(frozen=True, kw_only=True)
class Stage:
    """What all example cases share."""

    desk: Desk
    issue: Issue
    cast: Cast
    progress: Progress

    @property
    def as_of(self) -> datetime:
        """The instant from which the stories count back."""
        return datetime.fromisoformat(self.progress.as_of)


async def wanted(database: Database, progress: Progress) -> bool:
    """Whether examples are still to be made: not if they are complete.

    A file whose cases this database doesn't have tells of another database, which is gone: it is forgotten.
    """
    first = next(iter(progress.cases.values()), "")
    async with database.reading() as session:
        if first and await cases.find(session, first) is None:
            progress.forget()
    return not progress.complete


async def play_examples(desk: Desk, issue: Issue, progress: Progress, say: Say) -> int:
    """Play all example cases, or those still missing; how many there are. Raises NotADemonstration."""
    if not desk.rules.demo:
        raise NotADemonstration
    stage = Stage(desk=desk, issue=issue, cast=await cast_of(desk.database), progress=progress)
    told = stories()
    at_once, played = asyncio.Semaphore(AT_ONCE), count(1)

    async def one(story: Story) -> None:
        async with at_once:
            await play(stage, story)
        done = next(played)
        if done % SAY_EACH == 0 or done == len(told):
            say(f"示例办件 Example cases {done}/{len(told)}")

    async with asyncio.TaskGroup() as group:
        for story in told:
            group.create_task(one(story))
    progress.all_done()
    return len(told)


async def play(stage: Stage, story: Story) -> None:
    """Play one case from where it stands."""
    clock = PastClock()
    engine = PastEngine(database=stage.desk.database, clock=clock, issue=stage.issue)
    desk = replace(stage.desk, clock=clock, engine=engine, numbers=_numbers(stage, story))
    handed_in, *instants = Days(as_of=stage.as_of, calendar=CHINA_CALENDAR).instants(story)
    clock.at = handed_in
    key = f"example-{stage.as_of:%Y%m%d%H%M%S}-{story.number:02d}"
    case_id = await _handed_in(stage, desk, story, key)
    done = stage.progress.done(story.number)
    for number, (step, at) in list(enumerate(zip(story.steps, instants, strict=True)))[done:]:
        clock.at = at
        await engine.catch_up(case_id)
        scene = Scene(
            desk=desk, engine=engine, cast=stage.cast, story=story, case_id=case_id, key=f"{key}-{number:02d}"
        )
        await ACTS[step.do](scene, step)
        stage.progress.step_done(story.number)
    clock.at = stage.as_of
    await engine.catch_up(case_id)
    await _settle_messages(desk, case_id)


async def _handed_in(stage: Stage, desk: Desk, story: Story, key: str) -> str:
    person = stage.cast.people[story.by]
    async with desk.database.reading() as session:
        known = await requests.answered(session, scope_of(person, "create"), key)
    if known is not None:
        stage.progress.case_is(story.number, known.response["case"])
        return str(known.response["case"])
    submission = await _submission(desk, story, stage.cast, key)
    created = await create(desk, person, submission, key=key)
    stage.progress.case_is(story.number, created.case_id)
    return created.case_id


async def _submission(desk: Desk, story: Story, cast: Cast, key: str) -> Submission:
    person = cast.people[story.by]
    asked = await bundles.application(desk, story.bundle, story.answers)
    handed = [one["id"] for one in asked["materials"] if one["from-applicant"] and one["id"] not in _left_out(story)]
    at_counter = person.role is Role.CLERK
    return Submission(
        bundle=story.bundle,
        answers=story.answers,
        form=papers.form(asked["form"], story.name, story.number, desk.today()),
        materials={name: [await upload(desk, person, name, f"{key}-{name}")] for name in handed},
        applicant={"name": story.name, "id_number": papers.identity(story.number)},
        promised=story.promised,
        delivery=DeliveryMethod(story.delivery),
        channel=Channel.WINDOW if at_counter else Channel.WEB,
    )


def _left_out(story: Story) -> Sequence[str]:
    return (*story.lacks, *story.promised)


async def _settle_messages(desk: Desk, case_id: str) -> None:
    """What departments and applicants were told in those weeks has been read long ago: nobody is told again."""
    async with desk.database.transaction() as session:
        for message in await outbox.of_case(session, case_id):
            await outbox.mark_sent(session, message.id, message.created_at)


def _numbers(stage: Stage, story: Story) -> DatedNumbers:
    """Numbers that come out the same each time the examples of this day are made."""
    drawn = count(1)

    def draw(size: int) -> bytes:
        seed = f"example {stage.as_of:%Y-%m-%d} {story.number} {next(drawn)}"
        return hashlib.sha256(seed.encode()).digest()[:size]

    return DatedNumbers(draw)
