"""What each kind of step in an example case means: one act at the desk, by whoever may do it."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Final

from desk import acts, applicant_acts, proposal_views, proposals, window
from desk.acts import At, Deciding, Extending, Found
from desk.applicant_acts import Supplement
from desk.context import Desk
from desk.people import Person
from domain.case.commands import DeclineGround, DeliveryMethod, Outcome, Role
from domain.case.state import Case, Stage, TaskState
from domain.limits import ApproverRank
from onego.examples.engine import PastEngine
from onego.examples.people import Cast
from onego.examples.story import Step, Story
from onego.examples.uploading import upload

REMEDIES: Final = "可自收到决定之日起六十日内申请行政复议，或者六个月内提起行政诉讼。"
PROOF: Final = "已核验示例身份证件"
INSPECTORS: Final = ("示例核查员甲", "示例核查员乙")


@dataclass(frozen=True, kw_only=True)
class Scene:
    """One case on its way: where it is played, by whom, and the words under which its acts are done only once."""

    desk: Desk
    engine: PastEngine
    cast: Cast
    story: Story
    case_id: str
    key: str

    @property
    def applicant(self) -> Person:
        """Whoever handed the case in."""
        return self.cast.people[self.story.by]

    def at(self, item: str = "") -> At:
        """Where an act is done; the same act of the same step comes with the same key when it is played again."""
        return At(case_id=self.case_id, item=item, key=f"{self.key}-{item}" if item else self.key)

    async def case(self) -> Case:
        """The case as it stands."""
        return (await self.engine.read(self.case_id))[0]

    async def officer(self, item: str, role: Role = Role.OFFICER) -> Person:
        """Somebody of the item's department."""
        task = (await self.case()).task(item)
        if task is None:
            raise KeyError(item)  # the file names an item that takes no part
        return self.cast.of_department(task.item.department, role)


Perform = Callable[[Scene, Step], Awaitable[object]]


async def conforms(scene: Scene, step: Step) -> None:
    """The departments find their items in order, those named or all that have not been looked at."""
    case = await scene.case()
    for item in step.items or tuple(task.item.id for task in case.tasks if not task.checked):
        if (await scene.case()).stage is Stage.PRECHECK:
            await acts.precheck(scene.desk, await scene.officer(item), scene.at(item), ())


async def asks(scene: Scene, step: Step) -> None:
    """A department finds something missing or wrong."""
    for item in step.items:
        found = (Found(target=step.text("about"), requirement=step.text("text")),)
        await acts.precheck(scene.desk, await scene.officer(item), scene.at(item), found)


async def asks_late(scene: Scene, step: Step) -> None:
    """A department asks for what the one notice should have named, and admits the breach (GZ 13.2)."""
    for item in step.items:
        chief = await scene.officer(item, Role.CHIEF)
        found = (Found(target=step.text("about"), requirement=step.text("text")),)
        await acts.admit_late_notice(scene.desk, chief, scene.at(item), found, reason=step.text("reason"))


async def notifies(scene: Scene, _step: Step) -> None:
    """The window issues the one notice."""
    await window.issue_notice(scene.desk, scene.cast.in_role(Role.CLERK), scene.at())


async def declines(scene: Scene, step: Step) -> None:
    """A department says that its item is not needed (许可法 32(1)(一))."""
    for item in step.items:
        officer, ground = await scene.officer(item), DeclineGround.NOT_REQUIRED
        await acts.decline(scene.desk, officer, scene.at(item), ground=ground, reason=step.text("text"))


async def supplies(scene: Scene, step: Step) -> None:
    """The applicant answers the one notice: every point of it."""
    notice = (await scene.case()).notice
    open_points = [point for point in notice.points if point.id in notice.open] if notice else []
    form, materials = {}, {}
    for point in open_points:
        kind, _, name = point.target.partition(":")
        if kind == "material":
            materials[name] = [await upload(scene.desk, scene.applicant, name, f"{scene.key}-{name}")]
        else:
            form[name] = step.says["form"][name]
    if open_points:  # no key: the files of a second try would be others, and what is answered is open no more
        supplement = Supplement(form=form, materials=materials)
        await applicant_acts.supply(scene.desk, scene.applicant, At(case_id=scene.case_id), supplement)


async def hands_in_promised(scene: Scene, step: Step) -> None:
    """The applicant hands in what had been promised for later (容缺)."""
    material = step.text("material")
    if material in (await scene.case()).deferred:
        taken = await upload(scene.desk, scene.applicant, material, f"{scene.key}-{material}")
        at = At(case_id=scene.case_id)
        await applicant_acts.supply_deferred(scene.desk, scene.applicant, at, material, [taken])


async def grants(scene: Scene, step: Step) -> None:
    """Departments grant the items named, or all: those that wait for others as soon as these are there."""
    left = list(step.items) or [task.item.id for task in (await scene.case()).tasks if not task.finished]
    while left:
        case = await scene.case()
        ready = [item for item in left if (task := case.task(item)) and task.state is TaskState.OPEN]
        if not ready:
            return
        for item in ready:
            left.remove(item)
            await acts.decide(scene.desk, await scene.officer(item), scene.at(item), _granting(case, item))


def _granting(case: Case, item: str) -> Deciding:
    planned = case.pinned[0].item(item)
    return Deciding(outcome=Outcome.GRANTED, site_check=INSPECTORS if planned and planned.site_check else ())


async def submits(scene: Scene, step: Step) -> None:
    """An officer submits a grant for the chief representative's signature (GZ 8.3)."""
    case = await scene.case()
    for item in step.items:
        await proposals.submit(scene.desk, await scene.officer(item), scene.at(item), _granting(case, item))


async def returns(scene: Scene, step: Step) -> None:
    """The chief representative returns it unsigned, and says why."""
    for item in step.items:
        chief = await scene.officer(item, Role.CHIEF)
        waiting = await proposal_views.proposal_of(scene.desk, chief, scene.case_id, item)
        if waiting is not None:
            await proposals.send_back(scene.desk, chief, scene.at(item), waiting.id, remark=step.text("text"))


async def refuses(scene: Scene, step: Step) -> None:
    """A department refuses an item, with reasons and remedies (许可法 38(2))."""
    for item in step.items:
        deciding = Deciding(outcome=Outcome.REFUSED, reason=step.text("text"), remedies=REMEDIES)
        await acts.decide(scene.desk, await scene.officer(item), scene.at(item), deciding)


async def stops(scene: Scene, step: Step) -> None:
    """A department stops the clock of an item on one of the eight grounds (许可法 45)."""
    for item in step.items:
        await acts.start_exclusion(
            scene.desk,
            await scene.officer(item),
            scene.at(item),
            ground=step.text("ground"),
            estimated=step.text("estimated"),
            notice=step.text("notice"),
            reason=step.text("text"),
        )


async def resumes(scene: Scene, step: Step) -> None:
    """The clock runs on."""
    for item in step.items:
        officer = await scene.officer(item)
        await acts.end_exclusion(scene.desk, officer, scene.at(item), ground=step.text("ground"))


async def offers_hearing(scene: Scene, step: Step) -> None:
    """A department tells of the right to a hearing before it decides (许可法 47)."""
    for item in step.items:
        await acts.offer_hearing(scene.desk, await scene.officer(item), scene.at(item), notice=step.text("notice"))


async def asks_for_hearing(scene: Scene, step: Step) -> None:
    """The applicant asks for the hearing that was offered (许可法 47)."""
    for item in step.items:
        await applicant_acts.request_hearing(scene.desk, scene.applicant, scene.at(item))


async def sets_hearing(scene: Scene, step: Step) -> None:
    """A department sets the day, so many working days ahead; the clock stands still until then (许可法 45, 48)."""
    _, calendar = (await scene.case()).pinned
    day = calendar.nth_working_day_after(scene.desk.today(), int(step.text("in")))
    for item in step.items:
        officer = await scene.officer(item)
        await acts.schedule_hearing(scene.desk, officer, scene.at(item), day=day, notice=step.text("notice"))


async def extends(scene: Scene, step: Step) -> None:
    """A department extends an item, told with its reason (许可法 42, GZ 13.4)."""
    for item in step.items:
        extending = Extending(
            by=step.text("by"),
            approver=ApproverRank(step.text("approver") or ApproverRank.HEAD_OF_ORGAN.value),
            reason=step.text("text"),
        )
        await acts.extend(scene.desk, await scene.officer(item), scene.at(item), extending)


async def files(scene: Scene, step: Step) -> None:
    """A department lodges its extension with the government-services department (GZ 13.4c)."""
    for item in step.items:
        await acts.file_extension(scene.desk, await scene.officer(item), scene.at(item), filing=step.text("number"))


async def explains(scene: Scene, step: Step) -> None:
    """A department explains why it passed its promise, and what the public is told (优化营商环境条例 36(2))."""
    for item in step.items:
        officer, said = await scene.officer(item), {"reason": step.text("text"), "public_reason": step.text("public")}
        await acts.explain_overrun(scene.desk, officer, scene.at(item), **said)


async def withdraws(scene: Scene, step: Step) -> None:
    """The applicant takes the case back."""
    await applicant_acts.withdraw(scene.desk, scene.applicant, scene.at(), reason=step.text("text"))


async def delivers(scene: Scene, _step: Step) -> None:
    """The clerk hands the package out against identification (许可法 44)."""
    clerk, method = scene.cast.in_role(Role.CLERK), DeliveryMethod(scene.story.delivery)
    await window.deliver(scene.desk, clerk, scene.at(), method=method, proof=PROOF)


async def rates(scene: Scene, step: Step) -> None:
    """The applicant rates the service."""
    level, comment = int(step.text("level")), step.text("text")
    await applicant_acts.rate(scene.desk, scene.applicant, scene.at(), level=level, comment=comment)


ACTS: Final[Mapping[str, Perform]] = {
    "conforms": conforms,
    "asks": asks,
    "asks-late": asks_late,
    "notifies": notifies,
    "declines": declines,
    "supplies": supplies,
    "hands-in-promised": hands_in_promised,
    "grants": grants,
    "submits": submits,
    "returns": returns,
    "refuses": refuses,
    "stops": stops,
    "resumes": resumes,
    "offers-hearing": offers_hearing,
    "asks-for-hearing": asks_for_hearing,
    "sets-hearing": sets_hearing,
    "extends": extends,
    "files": files,
    "explains": explains,
    "withdraws": withdraws,
    "delivers": delivers,
    "rates": rates,
}
