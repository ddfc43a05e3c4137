"""What can be done to an item now, and why not the rest: asked of the law's core itself, with a sample of each act.

So a page never offers what would be refused, and never has rules of its own that might say something else.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bundles.definition import Library
from desk.people import Person
from desk.permissions import Act, may
from desk.points import PointIds
from desk.signing_choices import No, Signing, no_of, signing_choices
from desk.standing import Standing
from desk.story import Said, department_name, item_name
from domain.case import commands as c
from domain.case.commands import Order, Role
from domain.case.decide import decide
from domain.case.state import Case, Task
from domain.derivation import Refusal, render
from domain.limits import ApproverRank, Ground, working_days

SAMPLE: Final = "t_" + "0" * 32  # stands for a text that has not been typed yet
NOTICE: Final = "-"
WELL_AHEAD: Final = 8  # working days: enough for the notice of a hearing (许可法 48(1)(一))
ONLY_CHIEF: Final = Said(zh="由首席事务代表办理。", en="The chief representative does this.")
ONLY_LEAD: Final = Said(
    zh="由牵头部门的首席事务代表办理。", en="The chief representative of the lead department does this."
)
NOBODY_ELSE: Final = Signing()  # where no decision waits to be signed, and none has to
OF_THE_CASE: Final = ("extend-case", "file-case-extension")


@dataclass(frozen=True, kw_only=True)
class Choices:
    """What can be done: None, or why not. `acts` by public name, `targets` by "field:…" and "material:…".

    `late_targets` are those of an admitted late notice; `grounds` those that the item's guide names.
    """

    acts: Mapping[str, No | None]
    targets: Mapping[str, No | None]
    late_targets: Mapping[str, No | None]
    grounds: Mapping[Ground, No | None]
    running: tuple[Ground, ...]

    def can(self, act: str) -> bool:
        """Whether an act can be done now."""
        return act in self.acts and self.acts[act] is None


def choices_of(
    standing: Standing,
    person: Person,
    item: str,
    library: Library,
    now: datetime,
    *,
    signing: Signing = NOBODY_ELSE,
) -> Choices:
    """Ask the core about every act on an item. Raises NotFound for an item that the case has not."""
    about, case = standing.about(item), standing.case
    task = case.task(item)
    assert task is not None  # noqa: S101 - `about` has raised for an unknown item
    trial = _Trial(case=case, person=person, library=library, now=now)
    acts = {name: trial.of(command) for name, command in _samples(case, task, now).items()}
    targets = {name: trial.of(_asking(case, item, name)) for name in _targets(task)}
    late = {name: trial.of(_late(case, item, name)) for name in _targets(task)}
    grounds = {ground: trial.of(_excluding(item, ground)) for ground in task.item.grounds}
    acts["start-exclusion"] = _first_way(grounds) if grounds else trial.of(_excluding(item, Ground.HEARING))
    acts["admit-late-notice"] = _first_way(late) if late else acts["precheck"]
    if person.role is not Role.CHIEF:
        acts["admit-late-notice"] = No(rule="GZ 8.3", said=ONLY_CHIEF)
    if not may(person.actor, Act.EXTEND_CASE, about):
        acts |= dict.fromkeys(OF_THE_CASE, No(rule="GZ 11.1b", said=ONLY_LEAD))
    acts |= signing_choices(person, signing, acts["decide"], trial.of)
    running = tuple(exclusion.ground for exclusion in task.exclusions if exclusion.end is None)
    acts["end-exclusion"] = _resuming(trial, item, running)
    return Choices(acts=acts, targets=targets, late_targets=late, grounds=grounds, running=running)


@dataclass(frozen=True, kw_only=True)
class _Trial:
    case: Case
    person: Person
    library: Library
    now: datetime

    def of(self, command: c.Command) -> No | None:
        """Why the core would refuse this, or None."""
        refused = self.refusal(command)
        return No(rule=refused.rule, said=refusal_words(refused, self.library)) if refused else None

    def refusal(self, command: c.Command) -> Refusal | None:
        """What the core would refuse this with, or None."""
        decided = decide(self.case, Order(id="trial", by=self.person.actor, command=command), self.now)
        return decided if isinstance(decided, Refusal) else None


def refusal_words(refused: Refusal, library: Library) -> Said:
    """A refusal in words, with the names of items and departments in place of their ids."""
    return Said(zh=_render(refused, library, 0), en=_render(refused, library, 1))


def _render(refused: Refusal, library: Library, column: int) -> str:
    def named(name: str, value: str | int) -> str | int:
        known = {"item": item_name, "other": item_name, "department": department_name}.get(name)
        said = known(str(value), library) if known and value else None
        return value if said is None else (said.zh, said.en)[column]

    args = tuple((name, named(name, value)) for name, value in refused.args)
    return render(replace(refused, args=args), "zh" if column == 0 else "en")


def _samples(case: Case, task: Task, now: datetime) -> dict[str, c.Command]:
    item, terms = task.item.id, task.item.extension
    _, calendar = case.pinned
    soon = calendar.nth_working_day_after(now.date(), WELL_AHEAD)
    most = terms.max if terms else working_days(1)
    highest = ApproverRank.HEAD_OF_GOVERNMENT
    on_site = ("one", "other") if task.item.site_check else ()
    return {
        "precheck": c.ReportPrecheck(item=item),
        "decline": c.DeclineItem(item=item, ground=c.DeclineGround.NOT_REQUIRED, reason=SAMPLE),
        "extend": c.ExtendTask(item=item, by=most, approver=highest, reason=SAMPLE),
        "file-extension": c.FileExtension(filing=NOTICE, item=item),
        "offer-hearing": c.OfferHearing(item=item, notice=NOTICE),
        "schedule-hearing": c.ScheduleHearing(item=item, to_be_held_on=soon, notice=NOTICE),
        "hold-hearing": c.HoldHearing(item=item, record=SAMPLE),
        "decide": c.DecideTask(item=item, outcome=c.Outcome.GRANTED, site_check=on_site),
        "explain-overrun": c.ExplainOverrun(item=item, reason=SAMPLE),
        "extend-case": c.ExtendCase(by=working_days(1), approver=highest, reason=SAMPLE),
        "file-case-extension": c.FileExtension(filing=NOTICE),
    }


def _resuming(trial: _Trial, item: str, running: tuple[Ground, ...]) -> No | None:
    """Why no clock can run on: where none stands still, the core could only name the ground of the sample."""
    refused = trial.refusal(c.EndExclusion(item=item, ground=running[0] if running else Ground.HEARING))
    if refused and refused.code == "exclusion.not_open":
        return no_of("exclusion.none")
    return No(rule=refused.rule, said=refusal_words(refused, trial.library)) if refused else None


def _targets(task: Task) -> tuple[str, ...]:
    return (
        *(f"field:{name}" for name in task.item.fields),
        *(f"material:{name}" for name in task.item.materials),
    )


def _asking(case: Case, item: str, target: str) -> c.Command:
    point = c.Defect(id=PointIds(case).of(item, target), item=item, target=target, text=SAMPLE)
    return c.ReportPrecheck(item=item, defects=(point,))


def _late(case: Case, item: str, target: str) -> c.Command:
    point = c.Defect(id=PointIds(case).fresh(item), item=item, target=target, text=SAMPLE)
    return c.AdmitLateNotice(defects=(point,), reason=SAMPLE)


def _excluding(item: str, ground: Ground) -> c.Command:
    return c.StartExclusion(item=item, ground=ground, estimated=working_days(1), notice=NOTICE, reason=SAMPLE)


def _first_way(ways: Mapping[str, No | None] | Mapping[Ground, No | None]) -> No | None:
    """None where any way is open, else why the first one is not."""
    reasons = list(ways.values())
    return None if None in reasons else reasons[0]
