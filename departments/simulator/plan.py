"""What a simulated department answers, and after how many seconds: pure, so that tests need no server."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypedDict

from departments.answers import (
    Answer,
    Approver,
    Certificate,
    Conforming,
    Decision,
    Defect,
    Defective,
    ExclusionEnded,
    ExclusionStarted,
    Extension,
    Granted,
    NotRequired,
    OnSiteCheck,
    Precheck,
    Refused,
    Remedy,
    Target,
    TargetKind,
    WrongOrgan,
)
from departments.lodging import Lodging
from departments.simulator.behaviour import Behaviour, DecisionStyle, Delay, ExclusionPlan, PrecheckStyle, seconds
from departments.vocabulary import Wording


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What an answer is given at: its place in the lodging, the instant, and the day the department writes on it."""

    seq: int
    now: datetime
    today: date


class Head(TypedDict):
    """The keys every answer starts with."""

    answer_id: str
    lodging: str
    seq: int
    occurred_at: datetime


Draft = Callable[[Moment], Answer]


@dataclass(frozen=True, kw_only=True)
class Planned:
    """An answer to be given `after` seconds."""

    after: float
    draft: Draft


def answer_id(key: str, seq: int) -> str:
    """The same for the same answer of the same lodging, also after a restart of the simulator."""
    return hashlib.sha256(f"{key}|{seq}".encode()).hexdigest()[:32]


@dataclass(frozen=True, kw_only=True)
class Planner:
    """Plans for one lodging."""

    lodging: Lodging
    behaviour: Behaviour
    seed: int

    def prechecks(self, round_: int) -> tuple[Planned, ...]:
        """The pre-check of a round; nothing where the department keeps silent."""
        if self.behaviour.precheck is PrecheckStyle.SILENT:
            return ()
        after = self._seconds(self.behaviour.precheck_delay, f"precheck:{round_}")
        return (Planned(after=after, draft=lambda moment: self._precheck(round_, moment)),)

    def decisions(self) -> tuple[Planned, ...]:
        """What follows the opening of the item, in order of time; an open exclusion holds the decision back."""
        planned: list[Planned] = []
        exclusion, extension = self.behaviour.exclusion, self.behaviour.extension
        if exclusion is not None:
            starts = self._seconds(exclusion.after, "exclusion")
            planned.append(Planned(after=starts, draft=lambda moment: self._exclusion(exclusion, moment)))
            if exclusion.lasts is not None:
                ends = starts + self._seconds(exclusion.lasts, "exclusion-end")
                planned.append(Planned(after=ends, draft=self._exclusion_end))
        if extension is not None:
            planned.append(Planned(after=self._seconds(extension.after, "extension"), draft=self._extension))
        planned.sort(key=lambda one: one.after)
        if exclusion is None or exclusion.lasts is not None:
            planned += self.decision(earliest=planned[-1].after if planned else 0.0)
        return tuple(planned)

    def decision(self, *, earliest: float) -> tuple[Planned, ...]:
        """The decision, its own delay after `earliest`; nothing where the department keeps silent."""
        if self.behaviour.decision is DecisionStyle.SILENT:
            return ()
        after = earliest + self._seconds(self.behaviour.decision_delay, "decision")
        return (Planned(after=after, draft=self._decision),)

    def _seconds(self, delay: Delay, label: str) -> float:
        return seconds(delay, seed=self.seed, label=f"{self.lodging.key}|{label}")

    def _precheck(self, round_: int, moment: Moment) -> Answer:
        style = self.behaviour.precheck if round_ == 1 else PrecheckStyle.CONFORMING
        outcome: Conforming | Defective | NotRequired | WrongOrgan
        if style is PrecheckStyle.DEFECTS:
            outcome = Defective(defects=self.behaviour.defects or (self._some_defect(),))
        elif style is PrecheckStyle.NOT_REQUIRED:
            reason = Wording(zh="该事项依法不需要取得行政许可。", en="The matter needs no licence.")
            outcome = NotRequired(reason=reason)
        elif style is PrecheckStyle.WRONG_ORGAN:
            reason = Wording(zh="不属于本机关职权范围。", en="Not within this organ's powers.")
            outcome = WrongOrgan(competent_organ=self.behaviour.competent_organ, reason=reason)
        else:
            outcome = Conforming()
        return Precheck(**self._head(moment), round=round_, outcome=outcome)

    def _some_defect(self) -> Defect:
        if self.lodging.materials:
            target = Target(kind=TargetKind.MATERIAL, code=self.lodging.materials[0].id)
        elif self.lodging.fields:
            target = Target(kind=TargetKind.FIELD, code=next(iter(self.lodging.fields)))
        else:
            target = Target(kind=TargetKind.FIELD, code="application")
        requirement = Wording(zh="内容不清晰，请重新提交。", en="Not legible; please submit it again.")
        return Defect(target=target, requirement=requirement)

    def _exclusion(self, plan: ExclusionPlan, moment: Moment) -> Answer:
        return ExclusionStarted(
            **self._head(moment),
            exclusion_id=self.exclusion_id,
            ground=plan.ground,
            estimated=plan.estimated,
            notice_number=plan.notice_number,
            started_on=moment.today,
        )

    @property
    def exclusion_id(self) -> str:
        """The department's own id of the one exclusion."""
        return "exclusion-1"

    def _exclusion_end(self, moment: Moment) -> Answer:
        return ExclusionEnded(**self._head(moment), exclusion_id=self.exclusion_id, ended_on=moment.today)

    def _extension(self, moment: Moment) -> Answer:
        plan = self.behaviour.extension
        if plan is None:
            raise ValueError("no extension is planned")
        return Extension(
            **self._head(moment),
            by=plan.by,
            reason=plan.reason,
            approver=Approver(name="示例负责人", rank=plan.rank),
            decided_on=moment.today,
            notified_on=moment.today,
        )

    def _decision(self, moment: Moment) -> Answer:
        officers = self.behaviour.officers
        check = OnSiteCheck(checked_on=moment.today, officers=officers) if len(officers) > 1 else None
        granted = self.behaviour.decision is DecisionStyle.GRANTED
        return Decision(
            **self._head(moment),
            outcome=self._grant(moment) if granted else self._refusal(),
            decided_on=moment.today,
            on_site_check=check,
        )

    def _grant(self, moment: Moment) -> Granted:
        results, certificate = self.behaviour.results, None
        if self.behaviour.certificate:
            number = f"DEMO-{self.lodging.case_id}-{self.lodging.item_id}"
            certificate = Certificate(
                type=self.lodging.item_id, number=number, issued_on=moment.today, fields=dict(results)
            )
        return Granted(fields=dict(results), certificate=certificate)

    def _refusal(self) -> Refused:
        said = self.behaviour.refusal
        remedies = tuple(Remedy(kind=kind, body=said.body, within=within) for kind, within in said.remedies)
        return Refused(reasons=said.reasons, legal_basis=said.legal_basis, remedies=remedies)

    def _head(self, moment: Moment) -> Head:
        key = self.lodging.key
        return {
            "answer_id": answer_id(key, moment.seq),
            "lodging": key,
            "seq": moment.seq,
            "occurred_at": moment.now,
        }
