"""What departments and applicants do once something has happened to a case: each reaction sets acts for later.

A reaction never orders at once: it puts acts on the agenda, so that one order is over before the next begins.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Final, TypeAlias

from bundles.simulation.carried import Live, Track
from bundles.simulation.checks import hand_check
from bundles.simulation.fate import ItemFate
from bundles.simulation.hours import DAY, HOUR
from bundles.simulation.world import APPLICANT, CLERK, REASON, TWO_OFFICERS, World, officer
from domain.case import commands as c
from domain.case import events as e
from domain.case.commands import Actor
from domain.case.state import Stage, Task, TaskState
from domain.limits import working_days

# Members that are often asked for (see domain.case.state).
_DELIVERED = Stage.DELIVERED
_OPEN, _ELECTRONIC = TaskState.OPEN, c.DeliveryMethod.ELECTRONIC


def _received(world: World, live: Live, _event: e.CaseReceived, real: int) -> None:
    for task in live.case.tasks:
        if not live.fate.items[task.item.id].silent:
            hand_check(world, live, task, real)


def _noticed(world: World, live: Live, _event: Any, real: int) -> None:
    fate = live.fate
    again = 1 if live.case.round else 0
    if fate.never_supplies:
        return

    def supply(at: int) -> None:
        if live.case.stage is Stage.SUPPLEMENT and live.case.notice:
            world.order(live, APPLICANT, c.Supply(points=live.case.notice.open), at)

    world.at(real + fate.supplies_after[again], supply)


def _supplied(world: World, live: Live, event: e.SupplementSupplied, real: int) -> None:
    if not event.complete:
        return
    for task in live.case.tasks:
        if not task.checked:
            hand_check(world, live, task, real)


def _accepted(world: World, live: Live, event: e.CaseAccepted, real: int) -> None:
    live.silent = event.silent
    limit = live.case.pinned[0].tolerance
    if not (event.tolerated and limit and live.fate.keeps_promise):
        return
    _, calendar = live.case.pinned
    last = calendar.nth_working_day_after(event.accepted_on, limit.amount)
    begins, ends = world.hours.day_begins(event.accepted_on), world.hours.day_begins(last)
    moment = max(real, round(begins + (ends - begins) * live.fate.promise_kept_after))
    for material in event.tolerated:
        command = c.SupplyDeferred(material=material, submission="0" * 64)
        world.at(moment, partial(_if_open, world, live, APPLICANT, command))


def _opened(world: World, live: Live, event: e.TaskOpened, real: int) -> None:
    task = live.case.task(event.item)
    if task is None:
        return
    track = live.tracks[event.item] = Track(opened=world.hours.office(real))
    legal_day_over = world.hours.office(world.hours.day_begins(event.opened_on) + DAY)
    track.silence = max(0, track.opened - legal_day_over)
    fate = live.fate.items[event.item]
    if fate.ground is None:
        _queue(world, live, task, track, real)
    else:
        world.at_office(track.opened, partial(_exclude, world, live, task, track))


def _exclude(world: World, live: Live, task: Task, track: Track, real: int) -> None:
    """The step takes its time in any case; whether it stops the clock is for the law to say."""
    fate, by = live.fate.items[task.item.id], officer(task.item.department)
    ground = fate.ground
    if ground is None:
        return
    announced = working_days(fate.announced)
    notice = f"{task.item.id}/{ground}"
    start = c.StartExclusion(item=task.item.id, ground=ground, estimated=announced, notice=notice, reason=REASON)
    stopped = world.order(live, by, start, real)
    track.exclusion = fate.excluded

    def end(at: int) -> None:
        if not stopped or world.order(live, by, c.EndExclusion(item=task.item.id, ground=ground), at):
            _queue(world, live, task, track, at)

    world.at_office(world.hours.office(real) + fate.excluded, end)


@dataclass(slots=True)
class _Handling:
    """An officer's work on one open item: a job, after which signatures take their time."""

    effort: int
    world: World
    live: Live
    item: str
    track: Track
    approval: int

    def wanted(self) -> bool:
        return _is_open(self.live, self.item)

    def begun(self, office: int) -> None:
        self.track.begun = office

    def done(self, office: int, real: int) -> None:
        self.track.worked = office
        decide = partial(_decide, self.world, self.live, self.item, self.track)
        if self.approval:
            self.world.at_office(office + self.approval, decide)
        else:
            decide(real)


def _queue(world: World, live: Live, task: Task, track: Track, real: int) -> None:
    item = task.item
    fate = live.fate.items[item.id]
    track.queued = world.hours.office(real)
    world.hand_in(item.department, _Handling(fate.effort, world, live, item.id, track, fate.approval), real)


def _decide(world: World, live: Live, item_id: str, track: Track, real: int) -> None:
    task = live.case.task(item_id)
    if task is None:
        return
    fate = live.fate.items[item_id]
    track.decided = world.hours.office(real)
    on_site = TWO_OFFICERS if task.item.site_check else ()
    command = _refusal(item_id, on_site) if fate.refused else _grant(item_id, on_site)
    world.order(live, officer(task.item.department), command, real)


# Commands never change, so that all cases share those that are the same for each.
@cache
def _grant(item: str, on_site: tuple[str, ...]) -> c.DecideTask:
    return c.DecideTask(item=item, outcome=c.Outcome.GRANTED, site_check=on_site)


@cache
def _refusal(item: str, on_site: tuple[str, ...]) -> c.DecideTask:
    return c.DecideTask(item=item, outcome=c.Outcome.REFUSED, reason=REASON, remedies=REASON, site_check=on_site)


def _marked(world: World, live: Live, event: e.Marked, real: int) -> None:
    """Reminded the working day before, a department that sees it will be late extends where its law allows."""
    if event.kind is not e.MarkKind.PROMISED_DUE_SOON:
        return
    task = live.case.task(event.subject)
    if task is None or task.item.extension is None or task.extensions or task.suspended:
        return
    fate = live.fate.items[event.subject]
    if fate.extends and not _in_time(world, live, task, event):
        world.at(real + HOUR, partial(_extend, world, live, task, fate))


def _in_time(world: World, live: Live, task: Task, event: e.Marked) -> bool:
    track = live.tracks[task.item.id]
    if track.worked < 0:
        return False
    expected = track.worked + live.fate.items[task.item.id].approval
    return world.hours.real(expected) < world.hours.day_begins(event.due) + DAY


def _extend(world: World, live: Live, task: Task, fate: ItemFate, real: int) -> None:
    terms = task.item.extension
    if terms is None or not _is_open(live, task.item.id):
        return
    by = officer(task.item.department)
    extend = c.ExtendTask(item=task.item.id, by=terms.max, approver=terms.approver, reason=REASON)
    if world.order(live, by, extend, real) and fate.files:
        file = c.FileExtension(filing=f"filing/{task.item.id}", item=task.item.id)
        world.at_office(world.hours.office(real) + HOUR, partial(_if_open, world, live, by, file))


def _issued(world: World, live: Live, _event: e.DocumentsIssued, real: int) -> None:
    if live.fate.delivery is _ELECTRONIC:
        return
    deliver = c.Deliver(method=live.fate.delivery, receipt=REASON)

    def hand_over(at: int) -> None:
        if any(task.issued and task.delivered_on is None for task in live.case.tasks):
            world.order(live, CLERK, deliver, at)

    world.at_office(world.hours.office(real + live.fate.collects_after), hand_over)


def _delivered(world: World, live: Live, _event: e.DocumentsDelivered, real: int) -> None:
    if live.fate.rating and live.case.stage is _DELIVERED:
        world.at(real + DAY, partial(_if_open, world, live, APPLICANT, c.Rate(level=live.fate.rating)))


def _if_open(world: World, live: Live, by: Actor, command: c.Command, real: int) -> None:
    if live.case.stage is not Stage.CLOSED:
        world.order(live, by, command, real)


def _is_open(live: Live, item_id: str) -> bool:
    task = live.case.task(item_id)
    return task is not None and task.state is _OPEN


Reaction: TypeAlias = Callable[[World, Live, Any, int], None]
REACTIONS: Final[Mapping[type[e.Event], Reaction]] = {
    e.CaseReceived: _received,
    e.NoticeIssued: _noticed,
    e.SupplementReturned: _noticed,
    e.SupplementSupplied: _supplied,
    e.CaseAccepted: _accepted,
    e.TaskOpened: _opened,
    e.Marked: _marked,
    e.DocumentsIssued: _issued,
    e.DocumentsDelivered: _delivered,
}
